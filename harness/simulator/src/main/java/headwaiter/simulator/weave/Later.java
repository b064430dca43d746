package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Names.JDK_HOOK;
import static headwaiter.simulator.weave.Names.RUNNABLE;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is woven into java.base 25 so that the machine learns of things that run later: where
 * futures and tasks are made, handed over, begun and ended. As data, like {@link JdkSites}.
 */
final class Later {
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String FUTURE = CONCURRENT + "CompletableFuture";
  private static final MethodTypeDesc ONE = MethodTypeDesc.of(CD_void, CD_Object);
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_void, CD_Object, CD_Object);
  private static final MethodTypeDesc THREE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_Object);

  /** Completions without code of anybody's. */
  private static final Set<String> EMPTY = Set.of(FUTURE + "$Signaller", FUTURE + "$CoCompletion");

  /** What goes before the first instruction of a method. */
  static final List<Entry> ENTRIES =
      List.of(
          new Entry("handed", CONCURRENT + "ThreadPoolExecutor", "execute", handed(1)),
          new Entry(
              "handed", CONCURRENT + "ScheduledThreadPoolExecutor", "delayedExecute", handed(1)),
          new Entry("handed", CONCURRENT + "ForkJoinPool", "poolSubmit", handed(2)),
          new Entry("handed", "java/util/Timer", "sched", handed(1)),
          new Entry("awaits", FUTURE, "waitingGet", code -> call(code, "awaits", ONE, 0)),
          new Entry("awaits", FUTURE, "timedGet", code -> call(code, "awaits", ONE, 0)));

  /** What goes before each return of a method. */
  static final List<Entry> EXITS = exits();

  /** Calls that stand for {@code run} of a task. */
  static final List<Redirect> REDIRECTS =
      List.of(
          new Redirect(
              "runs",
              name -> name.equals(CONCURRENT + "ThreadPoolExecutor"),
              false,
              RUNNABLE,
              "run",
              JDK_HOOK),
          new Redirect(
              "runs",
              name -> name.equals("java/util/TimerThread"),
              false,
              ClassDesc.of("java.util.TimerTask"),
              "run",
              JDK_HOOK));

  private Later() {}

  /** Whether a method is the run of the task that it belongs to. */
  static boolean runs(String owner, String method) {
    return switch (method) {
      case "tryFire" -> owner.startsWith(FUTURE + "$") && !EMPTY.contains(owner);
      case "run" ->
          owner.equals(FUTURE + "$AsyncSupply")
              || owner.equals(FUTURE + "$AsyncRun")
              || owner.equals(CONCURRENT + "FutureTask");
      case "runAndReset" -> owner.equals(CONCURRENT + "FutureTask");
      case "doExec" -> owner.equals(CONCURRENT + "ForkJoinTask");
      default -> false;
    };
  }

  private static List<Entry> exits() {
    List<Entry> all = new ArrayList<>();
    all.add(made(FUTURE, "<init>()V"));
    all.add(made(CONCURRENT + "FutureTask", "<init>"));
    all.add(made(CONCURRENT + "ForkJoinTask", "<init>"));
    all.add(
        made(
            CONCURRENT + "ThreadPoolExecutor",
            "<init>(IIJLjava/util/concurrent/TimeUnit;Ljava/util/concurrent/BlockingQueue;"
                + "Ljava/util/concurrent/ThreadFactory;"
                + "Ljava/util/concurrent/RejectedExecutionHandler;)V"));
    all.add(linked("UniCompletion", 2, 3));
    all.add(linked("BiCompletion", 2, 4));
    all.add(linked("AnyOf", 1, 2));
    all.add(linked("AsyncSupply", 1, -1));
    all.add(linked("AsyncRun", 1, -1));
    return List.copyOf(all);
  }

  private static Entry made(String owner, String constructor) {
    return new Entry("made", owner, constructor, code -> call(code, "made", ONE, 0));
  }

  /** A task in whose constructor the future and its source are these parameters. */
  private static Entry linked(String completion, int future, int source) {
    return new Entry(
        "linked",
        FUTURE + "$" + completion,
        "<init>",
        code -> call(code, "linked", THREE, 0, future, source));
  }

  private static Prologue handed(int task) {
    return code -> call(code, "handed", TWO, 0, task);
  }

  /** A call with local variables; a negative one is null. */
  private static void call(CodeBuilder code, String hook, MethodTypeDesc type, int... locals) {
    for (int local : locals) {
      if (local < 0) {
        code.aconst_null();
      } else {
        code.aload(local);
      }
    }
    code.invokestatic(JDK_HOOK, hook, type);
  }
}
