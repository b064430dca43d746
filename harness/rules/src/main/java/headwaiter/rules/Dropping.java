package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which futures may be thrown away without anything being lost. */
final class Dropping {
  private static final Set<String> SIGNALS = Set.of("send", "complete", "error");
  private static final List<String> PUBLISHERS =
      List.of("java.util.concurrent.Flow$Publisher", "org.reactivestreams.Publisher");
  private static final List<String> GIVES_WORK = List.of("schedule", "submit", "execute", "run");
  private static final List<String> TASKS =
      List.of("java.lang.Runnable", "java.util.concurrent.Callable", "java.util.function.Supplier");
  private static final String EXECUTOR_SERVICE = "java.util.concurrent.ExecutorService";

  private final Program program;
  private final Futures futures;
  private final Wiring wiring;
  private final Closure closure;

  Dropping(Subject subject) {
    this.program = subject.program();
    this.futures = subject.futures();
    this.wiring = subject.wiring();
    this.closure = new Closure(futures, wiring);
  }

  /** Every use of a future, seeing through methods that give back their receiver. */
  List<Use> uses(Site future) {
    List<Use> uses = new ArrayList<>();
    for (Use use : future.method().flow().uses(future.origin())) {
      Step step = future.method().steps().get(use.at());
      if (use.operand() == 0 && step.call().map(futures::isAlias).orElse(false)) {
        uses.addAll(uses(new Site(future.method(), use.at())));
      } else {
        uses.add(use);
      }
    }
    return uses;
  }

  /** Whether nothing is lost when what the call returns is thrown away. */
  boolean isHarmless(CallSite site) {
    Call call = site.call();
    if (futures.isStageMethod(call)) {
      return futures.isHandler(call) || isHarmlessStage(site);
    }
    if (futures.makesDone(call)
        || tellsOtherwise(call)
        || Futures.cleansUp(call)
        || isInExecute(site.method())
        || isForeignHelper(call)
        || isSignal(call)
        || program.isA(call.owner(), "java.util.concurrent.CompletionService")) {
      return true;
    }
    if (isTask(call)) {
      return isHarmlessTask(site);
    }
    List<MethodCode> targets = wiring.targets(site);
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> isSafeToDrop(target, new HashSet<>()));
  }

  /** Whether a method reference that is called for its effect loses what the method returns. */
  boolean isLostByReference(Call call) {
    List<MethodCode> targets = wiring.targets(call);
    if (tellsOtherwise(call)) {
      return false;
    }
    if (targets.isEmpty()) {
      return !call.owner().startsWith("java.");
    }
    return targets.stream().noneMatch(target -> isSafeToDrop(target, new HashSet<>()));
  }

  /**
   * A method that is given somebody to call back, or one of a map or collection, which returns what
   * was there before.
   */
  private boolean tellsOtherwise(Call call) {
    return program.isA(call.owner(), "java.util.Map")
        || program.isA(call.owner(), "java.util.Collection")
        || call.type().parameterList().stream()
            .map(Names::of)
            .anyMatch(
                type ->
                    type.endsWith("Callback")
                        || type.endsWith("Listener")
                        || type.endsWith("Handler"));
  }

  /** {@code execute} of an executor promises nothing but that the work is done some time. */
  private boolean isInExecute(MethodCode method) {
    return method.key().name().startsWith("execute")
        && method.key().type().returnType().equals(ConstantDescs.CD_void)
        && program.isA(method.owner().name(), Futures.EXECUTOR);
  }

  /** What a publisher is told, its subscribers hear. */
  private boolean isSignal(Call call) {
    return SIGNALS.contains(call.name())
        && PUBLISHERS.stream().anyMatch(each -> program.isA(call.owner(), each));
  }

  /** {@code whenClosed()}, {@code closeFuture()}: what everybody can ask for. */
  private static boolean isSharedByName(Call call) {
    String name = call.name();
    return !call.isStatic()
        && name.matches("when[A-Z].*|whenComplete|get[A-Z].*|.*(Future|Stage|Promise)")
        && call.type().parameterList().stream()
            .map(Names::of)
            .noneMatch(type -> type.startsWith("java.util.function."));
  }

  /** Code of others that is given futures: it ties them together, and gives back one of them. */
  private boolean isForeignHelper(Call call) {
    return call.isStatic()
        && !futures.aggregates(call)
        && !program.owns(program.declarer(call))
        && call.type().parameterList().stream().map(Names::of).anyMatch(futures::isFuture);
  }

  private boolean isTask(Call call) {
    return futures.startsTask(call)
        || (program.isA(call.owner(), Futures.EXECUTOR) && !program.owns(program.declarer(call)))
        || isOfScheduler(call);
  }

  /** A method of somebody's own pool or scheduler: it is given a task. */
  private boolean isOfScheduler(Call call) {
    return GIVES_WORK.stream().anyMatch(call.name()::startsWith)
        && !call.isStatic()
        && taskOperand(call) >= 0;
  }

  /** The operand that is the task; -1 if none is. */
  private int taskOperand(Call call) {
    for (int operand = call.receivers(); operand < call.operands(); operand++) {
      String type = Names.of(call.operandType(operand));
      if (TASKS.stream().anyMatch(each -> program.isA(type, each))) {
        return operand;
      }
    }
    return -1;
  }

  /** Work that tells somebody by itself, or whose end somebody awaits by closing the executor. */
  private boolean isHarmlessTask(CallSite site) {
    Call call = site.call();
    if (call.name().startsWith("scheduleAt") || call.name().startsWith("scheduleWith")) {
      return true;
    }
    List<Site> functions = site.sources(Math.max(call.receivers(), taskOperand(call)));
    if (!closure.isKnown(functions) || closure.letsSomebodyKnow(functions)) {
      return true;
    }
    return !call.isStatic() && isEndedHere(site);
  }

  private boolean isEndedHere(CallSite site) {
    return site.sources(0).stream()
        .anyMatch(
            executor ->
                isEnded(executor) || wiring.captured(executor).stream().anyMatch(this::isEnded));
  }

  private boolean isEnded(Site executor) {
    return executor.method().flow().uses(executor.origin()).stream()
        .filter(use -> use.operand() == 0)
        .flatMap(use -> executor.method().steps().get(use.at()).call().stream())
        .anyMatch(
            call ->
                (call.name().equals("close") || call.name().equals("awaitTermination"))
                    && program.isA(call.owner(), EXECUTOR_SERVICE));
  }

  /**
   * A stage without a failure handler: nothing is lost if a stage above it is looked at elsewhere,
   * or has dealt with the failure, or this callback does.
   */
  private boolean isHarmlessStage(CallSite site) {
    Call call = site.call();
    List<Site> functions = site.sources(Futures.functionOperand(call));
    if (closure.isKnown(functions) && closure.dealsWithFailure(functions)) {
      return true;
    }
    return site.sources(0).stream().anyMatch(each -> isSeenElsewhere(each, site));
  }

  /** Whether anything but callbacks that a failure skips is done with a stage. */
  private boolean isLookedAt(Site stage) {
    List<Use> uses = stage.method().flow().uses(stage.origin());
    return uses.size() > 1 && !uses.stream().allMatch(use -> isForgotten(stage.method(), use));
  }

  /** A callback that a failure skips, and of which nothing more is heard. */
  private boolean isForgotten(MethodCode method, Use use) {
    CallSite site = new CallSite(method, use.at());
    if (use.operand() != 0 || site.step().call().isEmpty()) {
      return false;
    }
    Call call = site.call();
    if (!futures.isStageMethod(call) || futures.isHandler(call) || !uses(site.result()).isEmpty()) {
      return false;
    }
    List<Site> functions = site.sources(Futures.functionOperand(call));
    return closure.isKnown(functions) && !closure.dealsWithFailure(functions);
  }

  /** The values that a parameter of a private method is given; empty if it is no such thing. */
  private List<Site> given(Site parameter) {
    MethodCode method = parameter.method();
    return parameter.isParameter()
            && method.has(AccessFlag.PRIVATE)
            && wiring.makers(method).isEmpty()
        ? wiring.callers(method).stream()
            .flatMap(caller -> caller.sources(parameter.parameter()).stream())
            .toList()
        : List.of();
  }

  private boolean isSeenElsewhere(Site stage, CallSite below) {
    if (isLookedAt(stage)) {
      return true;
    }
    List<Site> given = given(stage);
    if (!given.isEmpty()) {
      return given.stream().anyMatch(each -> isSeenElsewhere(each, below));
    }
    if (stage.step().flatMap(Step::call).isEmpty()) {
      return true;
    }
    CallSite site = new CallSite(stage.method(), stage.origin());
    Call call = site.call();
    if (!futures.returnsFuture(call)) {
      return true;
    }
    if (futures.isHandler(call)) {
      return true;
    }
    if (futures.isAlias(call) || futures.isStageMethod(call)) {
      return site.sources(0).stream().anyMatch(each -> isSeenElsewhere(each, below));
    }
    if (futures.aggregates(call)) {
      return closure.dealsWithFailure(below.method());
    }
    if (futures.makesDone(call) || isSharedByName(call)) {
      return true;
    }
    if (isTask(call)) {
      List<Site> functions = site.sources(call.receivers());
      return !closure.isKnown(functions) || closure.dealsWithFailure(functions);
    }
    List<MethodCode> targets = wiring.targets(site);
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> isSafeToDrop(target, new HashSet<>()));
  }

  /** Whether what a method returns can be had elsewhere too, or has been dealt with. */
  private boolean isSafeToDrop(MethodCode method, Set<MethodCode> seen) {
    List<Site> returned = wiring.returned(method);
    return !returned.isEmpty()
        && seen.add(method)
        && returned.stream().allMatch(each -> isSafe(each, seen));
  }

  private boolean isSafe(Site returned, Set<MethodCode> seen) {
    if (returned.isParameter()) {
      return true;
    }
    Step step = returned.step().orElse(null);
    if (step == null) {
      return false;
    }
    if (step.instruction() instanceof FieldInstruction
        || step.instruction() instanceof ConstantInstruction
        || isKeptInField(returned)) {
      return true;
    }
    if (step.call().isEmpty()) {
      return false;
    }
    CallSite site = new CallSite(returned.method(), returned.origin());
    Call call = site.call();
    if (futures.isAlias(call)) {
      return site.sources(0).stream().allMatch(each -> isSafe(each, seen));
    }
    if (futures.isHandler(call) || futures.makesDone(call)) {
      return true;
    }
    if (futures.isStageMethod(call)) {
      return site.sources(0).stream().allMatch(each -> isSafe(each, seen));
    }
    if (isTask(call)) {
      List<Site> functions = site.sources(call.receivers());
      return closure.isKnown(functions) && closure.dealsWithFailure(functions);
    }
    List<MethodCode> targets = wiring.targets(site);
    return !targets.isEmpty() && targets.stream().allMatch(each -> isSafeToDrop(each, seen));
  }

  private static boolean isKeptInField(Site site) {
    return site.method().flow().uses(site.origin()).stream()
        .anyMatch(
            use ->
                site.method().steps().get(use.at()).instruction() instanceof FieldInstruction field
                    && (field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC));
  }
}
