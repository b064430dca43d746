package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Paths.Loop;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops that wait by asking: every instruction in them asks for something that only another thread
 * can change, lets time pass, or looks at the clock. A loop that does anything else is no poll, nor
 * is one that counts, or that waits to be woken.
 */
final class Polls {
  private static final String CONCURRENT = "java.util.concurrent.";

  /** The longest getter that counts as asking. */
  private static final int GETTER = 8;

  private static final Set<String> PAUSES = Set.of("sleep", "parkNanos", "onSpinWait", "yield");
  private static final Set<String> SLEEPS = Set.of("sleep", "parkNanos");
  private static final Set<String> SWAPS = Set.of("compareAndSet", "getAndSet");
  private static final Set<String> CLOCK = Set.of("nanoTime", "currentTimeMillis", "now");

  /** Questions, by the type that is asked. */
  private record Question(String type, Set<String> methods) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              Futures.FUTURE, Set.of("isDone", "isCancelled", "isCompletedExceptionally", "state")),
          new Question(CONCURRENT + "atomic.AtomicBoolean", Set.of("get", "getAcquire")),
          new Question(CONCURRENT + "atomic.AtomicInteger", Set.of("get", "getAcquire")),
          new Question(CONCURRENT + "atomic.AtomicLong", Set.of("get", "getAcquire")),
          new Question(CONCURRENT + "atomic.AtomicReference", Set.of("get", "getAcquire")),
          new Question(CONCURRENT + "CountDownLatch", Set.of("getCount")),
          new Question(CONCURRENT + "Semaphore", Set.of("availablePermits")),
          new Question(CONCURRENT + "ExecutorService", Set.of("isTerminated", "isShutdown")),
          new Question("java.lang.Thread", Set.of("isAlive", "getState")),
          new Question("java.util.Collection", Set.of("isEmpty", "size")),
          new Question("java.util.Map", Set.of("isEmpty", "size", "containsKey")));

  private final Program program;
  private final Wiring wiring;

  Polls(Subject subject) {
    this.program = subject.program();
    this.wiring = subject.wiring();
  }

  /**
   * A loop that polls.
   *
   * @param site where: at the pause, if it makes one
   * @param pause what the pause is called; empty if there is none
   * @param asked what it asks
   */
  record Poll(CallSite site, String pause, String asked) {}

  /** The loop as a poll; empty if it is none. */
  Optional<Poll> of(MethodCode method, Loop loop) {
    Optional<CallSite> pause = Optional.empty();
    Optional<String> asked = Optional.empty();
    int[] members = loop.members().stream().toArray();
    for (int at : members) {
      CallSite site = new CallSite(method, at);
      Optional<String> question = question(site);
      if (question.isPresent()) {
        asked = asked.or(() -> question);
      } else if (isPause(site)) {
        pause = pause.or(() -> Optional.of(site));
      } else if (!isNeutral(site)) {
        return Optional.empty();
      }
    }
    if (asked.isEmpty()
        || members.length == 0
        || takesTurns(method, loop)
        || pause.filter(this::isWoken).isPresent()) {
      return Optional.empty();
    }
    String told = asked.get();
    return Optional.of(
        pause
            .map(site -> new Poll(site, site.call().name(), told))
            .orElseGet(() -> new Poll(new CallSite(method, loop.head()), "", told)));
  }

  /**
   * Whether the loop never pauses for long, and waits for a link to be set, or stands behind a swap
   * of an atomic: in an algorithm without locks, one thread may have to let another finish its
   * step.
   */
  private boolean takesTurns(MethodCode method, Loop loop) {
    boolean links =
        loop.members().stream()
            .mapToObj(at -> method.steps().get(at).instruction())
            .anyMatch(
                each ->
                    each instanceof BranchInstruction branch
                        && (branch.opcode() == Opcode.IFNULL
                            || branch.opcode() == Opcode.IFNONNULL));
    boolean sleeps =
        loop.members().stream()
            .mapToObj(at -> new CallSite(method, at))
            .anyMatch(site -> isPause(site) && SLEEPS.contains(site.call().name()));
    return !sleeps && (links || swaps(method));
  }

  private static boolean swaps(MethodCode method) {
    return method.steps().stream()
        .flatMap(step -> step.call().stream())
        .anyMatch(call -> SWAPS.contains(call.name()) && call.owner().startsWith(CONCURRENT));
  }

  /** Whether it parks, and somebody in the same source file ends that. */
  private boolean isWoken(CallSite pause) {
    String file = Names.outermost(pause.method().owner().name());
    return pause.call().name().equals("parkNanos")
        && program.methods().stream()
            .filter(each -> Names.outermost(each.owner().name()).equals(file))
            .flatMap(each -> each.steps().stream())
            .flatMap(step -> step.call().stream())
            .anyMatch(call -> call.name().equals("unpark"));
  }

  private boolean isPause(CallSite site) {
    Call call = site.step().call().orElse(null);
    return call != null && PAUSES.contains(call.name()) && call.owner().startsWith("java.");
  }

  /** What is asked there of another thread; empty if nothing is. */
  private Optional<String> question(CallSite site) {
    if (isQuestion(site)) {
      return Optional.of("`" + asked(site.step()) + "`");
    }
    if (site.step().call().isEmpty()) {
      return Optional.empty();
    }
    List<MethodCode> targets = wiring.targets(site);
    return !targets.isEmpty() && targets.stream().allMatch(this::isGetter)
        ? Optional.of("`" + site.call().name() + "`")
        : Optional.empty();
  }

  /** Whether the instruction itself asks: it reads a field, or calls one of the JDK's methods. */
  private boolean isQuestion(CallSite site) {
    if (site.step().instruction() instanceof FieldInstruction field) {
      return isChangedByOthers(field);
    }
    return site.step().call().filter(this::isQuestion).isPresent();
  }

  private boolean isQuestion(Call call) {
    return !program.owns(program.declarer(call))
        && QUESTIONS.stream()
            .anyMatch(
                each ->
                    each.methods().contains(call.name()) && program.isA(call.owner(), each.type()));
  }

  private static String asked(Step step) {
    return step.instruction() instanceof FieldInstruction field
        ? field.name().stringValue()
        : step.call().map(Call::name).orElse("");
  }

  /** A method that does nothing but ask. */
  private boolean isGetter(MethodCode method) {
    boolean asks = false;
    for (int at = 0; at < method.steps().size(); at++) {
      CallSite site = new CallSite(method, at);
      boolean question = isQuestion(site);
      asks |= question;
      if (!question
          && !isNeutral(site)
          && !(site.step().instruction() instanceof ReturnInstruction)) {
        return false;
      }
    }
    return asks && method.steps().size() <= GETTER;
  }

  /** A field that is read and may change: not a constant, and not a way to something else. */
  private boolean isChangedByOthers(FieldInstruction field) {
    boolean reads = field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
    return reads
        && field.typeSymbol().isPrimitive()
        && program.find(Names.of(field.owner())).stream()
            .flatMap(owner -> owner.model().fields().stream())
            .anyMatch(
                each ->
                    each.fieldName().equalsString(field.name().stringValue())
                        && !each.flags().has(AccessFlag.FINAL));
  }

  private boolean isNeutral(CallSite site) {
    Step step = site.step();
    if (step.call().isPresent()) {
      return isOfTime(step.call().get());
    }
    return switch (step.instruction()) {
      case StoreInstruction store -> keepsAnswer(site, store);
      case FieldInstruction field ->
          field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
      case LoadInstruction ignored -> true;
      case ConstantInstruction ignored -> true;
      case BranchInstruction ignored -> true;
      case ConvertInstruction ignored -> true;
      case OperatorInstruction ignored -> true;
      case MonitorInstruction ignored -> true;
      case StackInstruction ignored -> true;
      case TypeCheckInstruction ignored -> true;
      case NopInstruction ignored -> true;
      default -> false;
    };
  }

  private static boolean isOfTime(Call call) {
    return CLOCK.contains(call.name())
        || call.owner().startsWith("java.time.")
        || (call.owner().equals("java.lang.Thread")
            && Set.of("currentThread", "isInterrupted", "interrupted").contains(call.name()));
  }

  /**
   * A variable for the monitor that is held, for what was answered with yes or no, or for the time.
   * Who keeps numbers reads a state that changes meanwhile, and tries again.
   */
  private static boolean keepsAnswer(CallSite site, StoreInstruction store) {
    if (site.at() == 0) {
      return false;
    }
    Step before = site.method().steps().get(site.at() - 1);
    if (before.instruction() instanceof FieldInstruction field) {
      return field.typeSymbol().descriptorString().equals("Z");
    }
    if (before.call().isPresent()) {
      return before.call().get().returns().equals("boolean") || isOfTime(before.call().get());
    }
    return store.typeKind() == TypeKind.LONG
        ? before.instruction() instanceof OperatorInstruction
        : before.instruction().opcode() == Opcode.DUP;
  }
}
