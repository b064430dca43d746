package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Hooks.HOOK;
import static headwaiter.simulator.weave.Names.EXECUTOR;
import static headwaiter.simulator.weave.Names.FUTURE;
import static headwaiter.simulator.weave.Names.JDK_HOOK;
import static headwaiter.simulator.weave.Names.LOCK_SUPPORT;
import static headwaiter.simulator.weave.Names.RUNNABLE;
import static headwaiter.simulator.weave.Names.STRAND;
import static headwaiter.simulator.weave.Names.SYSTEM;
import static headwaiter.simulator.weave.Names.THREAD;
import static headwaiter.simulator.weave.Names.TIME_UNIT;
import static headwaiter.simulator.weave.Names.UNSAFE;
import static headwaiter.simulator.weave.Names.VIRTUAL_THREAD;
import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is woven into java.base 25, as data: which calls, which methods. */
final class JdkSites {
  /** Classes outside {@code java.util.concurrent} whose reading of the clock is virtual. */
  private static final Set<String> CLOCKED =
      Set.of(
          "java/lang/Process",
          "java/lang/Thread",
          "java/lang/VirtualThread",
          "java/net/HttpCookie",
          "java/lang/ref/ReferenceQueue",
          "java/text/SimpleDateFormat",
          "java/time/Clock",
          "java/util/Calendar",
          "java/util/Currency",
          "java/util/Date",
          "java/util/GregorianCalendar",
          "java/util/JapaneseImperialCalendar",
          "java/util/Random",
          "java/util/Timer",
          "java/util/TimerThread",
          "java/util/zip/ZipOutputStream",
          "jdk/internal/misc/ThreadFlock",
          "sun/nio/ch/DatagramChannelImpl",
          "sun/nio/ch/NioSocketImpl",
          "sun/nio/ch/ServerSocketChannelImpl",
          "sun/nio/ch/SocketChannelImpl",
          "sun/util/calendar/AbstractCalendar",
          "sun/util/calendar/Gregorian",
          "sun/util/calendar/JulianCalendar",
          "sun/util/calendar/LocalGregorianCalendar",
          "sun/util/calendar/ZoneInfo",
          "sun/util/locale/provider/CalendarProviderImpl");

  /** Classes that ask whether the current thread is a worker of a fork-join pool. */
  private static final Set<String> WORKERS =
      Set.of(
          "java/math/BigInteger",
          "java/util/concurrent/CompletableFuture",
          "java/util/concurrent/CountedCompleter",
          "java/util/concurrent/Exchanger",
          "java/util/concurrent/Executors",
          "java/util/concurrent/ForkJoinPool",
          "java/util/concurrent/ForkJoinTask",
          "java/util/concurrent/ForkJoinWorkerThread",
          "java/util/concurrent/LinkedTransferQueue",
          "java/util/concurrent/SynchronousQueue",
          "java/util/stream/AbstractTask");

  private static final Set<String> PARKERS =
      Set.of("java/util/concurrent/ForkJoinPool", "java/util/concurrent/DelayScheduler");

  static final List<Redirect> REDIRECTS =
      List.of(
          new Redirect("clock", JdkSites::clocked, false, SYSTEM, "nanoTime", HOOK),
          new Redirect("clock", JdkSites::clocked, false, SYSTEM, "currentTimeMillis", HOOK),
          new Redirect(
              "clock",
              JdkSites::clocked,
              false,
              ClassDesc.of("jdk.internal.misc.VM"),
              "getNanoTimeAdjustment",
              JDK_HOOK),
          new Redirect(
              "worker", name -> among(WORKERS, name), false, THREAD, "currentThread", HOOK),
          new Redirect(
              "seeds",
              name -> name.startsWith("jdk/internal/random/"),
              false,
              ClassDesc.of("java.util.concurrent.atomic.AtomicLong"),
              "getAndAdd",
              JDK_HOOK),
          new Redirect("park", name -> among(PARKERS, name), false, UNSAFE, "park", JDK_HOOK),
          new Redirect("park", name -> among(PARKERS, name), false, UNSAFE, "unpark", JDK_HOOK));

  static final List<Entry> ENTRIES = entries();

  private JdkSites() {}

  private static boolean clocked(String name) {
    return name.startsWith("java/util/concurrent/")
        ? !name.startsWith("java/util/concurrent/ThreadLocalRandom")
        : among(CLOCKED, name);
  }

  /** Whether a class, or the top-level class it is nested in, is among these. */
  private static boolean among(Set<String> outer, String name) {
    int nested = name.indexOf('$');
    return outer.contains(nested < 0 ? name : name.substring(0, nested));
  }

  private static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    answers(all, "alive", "()Z");
    answers(all, "interrupt", "()V");
    answers(all, "isInterrupted", "()Z");
    answers(all, "threadState", "()Ljava/lang/Thread$State;");
    answers(all, "getStackTrace", "()[Ljava/lang/StackTraceElement;");
    all.add(
        new Entry(
            "backing", "java/util/concurrent/locks/LockSupport", "unpark", JdkSites::backing));
    all.add(
        new Entry(
            "backing", "java/util/concurrent/locks/LockSupport", "getBlocker", JdkSites::backing));
    virtualThread(all);
    population(all);
    io(all);
    exit(all, "exit", "System.exit");
    exit(all, "halt", "Runtime.halt");
    all.addAll(SelectorSites.ENTRIES);
    all.addAll(ChanceSites.ENTRIES);
    return List.copyOf(all);
  }

  /** The parameter that is a platform thread becomes the virtual one behind it. */
  private static void backing(CodeBuilder code) {
    Label done = code.newLabel();
    code.aload(0)
        .ifnull(done)
        .aload(0)
        .getstatic(LOCK_SUPPORT, "U", UNSAFE)
        .aload(0)
        .getstatic(LOCK_SUPPORT, "PARKBLOCKER", CD_long)
        .invokevirtual(
            UNSAFE, "getReferenceOpaque", MethodTypeDesc.of(CD_Object, CD_Object, CD_long))
        .invokestatic(JDK_HOOK, "backing", MethodTypeDesc.of(THREAD, THREAD, CD_Object))
        .astore(0)
        .labelBinding(done);
  }

  /** A method of Thread answers for the strand of a platform thread, if there is one. */
  private static void answers(List<Entry> all, String method, String descriptor) {
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
    all.add(
        new Entry(
            "platform-thread",
            "java/lang/Thread",
            method + descriptor,
            code -> {
              Label real = code.newLabel();
              code.aload(0)
                  .getfield(THREAD, "parkBlocker", CD_Object)
                  .instanceOf(STRAND)
                  .ifeq(real)
                  .aload(0)
                  .invokevirtual(THREAD, "isVirtual", MethodTypeDesc.of(CD_boolean))
                  .ifne(real)
                  .aload(0)
                  .getfield(THREAD, "parkBlocker", CD_Object)
                  .checkcast(STRAND)
                  .invokestatic(JDK_HOOK, method, type.insertParameterTypes(0, STRAND))
                  .return_(java.lang.classfile.TypeKind.from(type.returnType()))
                  .labelBinding(real);
            }));
  }

  /** Who is there, and who wants to hear of the end. */
  private static void population(List<Entry> all) {
    instead(all, "threads", "java/lang/Thread", "getAllThreads", THREAD.arrayType());
    instead(all, "threads", "java/lang/Thread", "getAllStackTraces", CD_Map);
    for (String method : List.of("add", "remove")) {
      boolean adds = method.equals("add");
      all.add(
          new Entry(
              "shutdown",
              "java/lang/ApplicationShutdownHooks",
              method,
              code -> {
                Label real = code.newLabel();
                code.aload(0)
                    .invokestatic(
                        JDK_HOOK, method + "ShutdownHook", MethodTypeDesc.of(CD_boolean, THREAD))
                    .ifeq(real);
                if (adds) {
                  code.return_();
                } else {
                  code.iconst_1().ireturn();
                }
                code.labelBinding(real);
              }));
    }
  }

  /** A method answers what the hook of the same name says, unless that is null. */
  private static void instead(
      List<Entry> all, String hook, String owner, String method, ClassDesc answer) {
    all.add(
        new Entry(
            hook,
            owner,
            method,
            code -> {
              Label real = code.newLabel();
              code.invokestatic(JDK_HOOK, method, MethodTypeDesc.of(answer))
                  .dup()
                  .ifnull(real)
                  .areturn()
                  .labelBinding(real)
                  .pop();
            }));
  }

  private static void virtualThread(List<Entry> all) {
    String owner = "java/lang/VirtualThread";
    all.add(
        new Entry(
            "timer",
            owner,
            "schedule",
            code -> {
              Label real = code.newLabel();
              code.aload(0)
                  .getfield(VIRTUAL_THREAD, "scheduler", EXECUTOR)
                  .aload(1)
                  .lload(2)
                  .aload(4)
                  .invokestatic(
                      JDK_HOOK,
                      "schedule",
                      MethodTypeDesc.of(FUTURE, EXECUTOR, RUNNABLE, CD_long, TIME_UNIT))
                  .dup()
                  .ifnull(real)
                  .areturn()
                  .labelBinding(real)
                  .pop();
            }));
    all.add(
        new Entry(
            "handoff",
            owner,
            "compareAndSetOnWaitingList",
            code -> code.invokestatic(JDK_HOOK, "handoffBegins", MethodTypeDesc.of(CD_void))));
    all.add(
        new Entry(
            "pinned",
            owner,
            "parkOnCarrierThread",
            code -> {
              Label real = code.newLabel();
              code.aload(0)
                  .getfield(VIRTUAL_THREAD, "parkPermit", CD_boolean)
                  .ifne(real)
                  .iload(1)
                  .lload(2)
                  .invokestatic(
                      JDK_HOOK, "pinned", MethodTypeDesc.of(CD_boolean, CD_boolean, CD_long))
                  .ifeq(real)
                  .return_()
                  .labelBinding(real);
            }));
  }

  private static void io(List<Entry> all) {
    all.add(
        new Entry(
            "network",
            "sun/nio/ch/Poller",
            "poll(IIJLjava/util/function/BooleanSupplier;)V",
            code -> code.invokestatic(JDK_HOOK, "polls", MethodTypeDesc.of(CD_void))));
    all.add(
        new Entry(
            "process",
            "java/lang/ProcessBuilder",
            "start([Ljava/lang/ProcessBuilder$Redirect;)Ljava/lang/Process;",
            code -> code.invokestatic(JDK_HOOK, "process", MethodTypeDesc.of(CD_void))));
    for (String method : List.of("read", "readAllBytes", "readNBytes", "skip")) {
      outside(all, "java/io/FileInputStream", method, "FileInputStream." + method);
    }
    all.add(
        new Entry(
            "io",
            "java/io/FileOutputStream",
            "write",
            code ->
                code.aload(0)
                    .invokestatic(
                        JDK_HOOK,
                        "writes",
                        MethodTypeDesc.of(CD_void, ClassDesc.of("java.io.FileOutputStream")))));
    for (String method : List.of("read", "readBytes", "write", "writeBytes")) {
      outside(all, "java/io/RandomAccessFile", method, "RandomAccessFile." + method);
    }
    for (String method : List.of("read", "write", "transferTo", "transferFrom", "force")) {
      outside(all, "sun/nio/ch/FileChannelImpl", method, "FileChannel." + method);
    }
    for (String method : List.of("connect", "accept", "implRead", "implWrite")) {
      outside(all, "sun/nio/ch/NioSocketImpl", method, "Socket." + method);
    }
    for (String method : List.of("connect", "read", "write")) {
      outside(all, "sun/nio/ch/SocketChannelImpl", method, "SocketChannel." + method);
    }
  }

  private static void outside(List<Entry> all, String owner, String method, String call) {
    all.add(
        new Entry(
            "io",
            owner,
            method,
            code ->
                code.loadConstant(call)
                    .invokestatic(JDK_HOOK, "outside", MethodTypeDesc.of(CD_void, CD_String))));
  }

  private static void exit(List<Entry> all, String method, String call) {
    all.add(
        new Entry(
            "exit",
            "java/lang/Runtime",
            method + "(I)V",
            code ->
                code.loadConstant(call)
                    .iload(1)
                    .invokestatic(
                        JDK_HOOK, "exit", MethodTypeDesc.of(CD_void, CD_String, CD_int))));
  }
}
