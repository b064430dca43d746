package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import java.util.List;
import java.util.Set;

/** What is known of the methods of futures and stages. */
final class Futures {
  static final String FUTURE = "java.util.concurrent.Future";
  static final String STAGE = "java.util.concurrent.CompletionStage";
  static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";
  static final String EXECUTOR = "java.util.concurrent.Executor";

  private static final List<String> CLEANS_UP =
      List.of("close", "forceClose", "disconnect", "destroy", "dispose", "release", "abort");
  private static final Set<String> ALIASES =
      Set.of("orTimeout", "completeOnTimeout", "toCompletableFuture", "completeAsync", "fork");
  private static final Set<String> DONE =
      Set.of("completedFuture", "completedStage", "failedFuture", "failedStage");
  private static final Set<String> COMPLETING =
      Set.of(
          "complete",
          "completeExceptionally",
          "obtrudeValue",
          "obtrudeException",
          "cancel",
          "completeAsync",
          "completeOnTimeout");
  private static final Set<String> ASKING =
      Set.of(
          "isDone",
          "isCompletedExceptionally",
          "isCompletedNormally",
          "isCompletedAbnormally",
          "isCancelled",
          "state",
          "resultNow",
          "exceptionNow");
  private static final Set<String> BOTH = Set.of("thenCombine", "thenAcceptBoth", "runAfterBoth");
  private static final Set<String> EITHER =
      Set.of("applyToEither", "acceptEither", "runAfterEither");
  private static final Set<String> AFTER_ONE =
      Set.of(
          "thenApply",
          "thenAccept",
          "thenRun",
          "thenCompose",
          "handle",
          "whenComplete",
          "exceptionally",
          "exceptionallyCompose");
  private static final Set<String> HANDLERS =
      Set.of("handle", "whenComplete", "exceptionally", "exceptionallyCompose");

  private final Program program;

  Futures(Program program) {
    this.program = program;
  }

  boolean isFuture(String type) {
    return program.isA(type, FUTURE) || program.isA(type, STAGE);
  }

  boolean returnsFuture(Call call) {
    return isFuture(call.returns());
  }

  /**
   * Whether the future is of a kind that is no stage and has listeners of its own. Those who make
   * such kinds tell of failures elsewhere too, so a future of theirs may be dropped.
   */
  boolean hasOwnListeners(Call call) {
    return !program.isA(call.returns(), STAGE) && program.hasMethod(call.returns(), "addListener");
  }

  /** Whether it may be how a future of one's own waits: {@code get} and what it is made of. */
  boolean isOwnWait(MethodCode method) {
    return !method.isStatic()
        && !method.isLambdaBody()
        && program.isA(method.owner().name(), FUTURE)
        && (!isFuture(returned(method)) || program.isA(method.owner().name(), returned(method)));
  }

  private static String returned(MethodCode method) {
    return Names.of(method.key().type().returnType());
  }

  /** Whether it hangs a callback on a stage. */
  boolean isStageMethod(Call call) {
    String plain = plain(call);
    return hangsOnStage(call)
        && (AFTER_ONE.contains(plain) || BOTH.contains(plain) || EITHER.contains(plain));
  }

  /** Whether it is a stage's, maybe one that the program declares again in a type of its own. */
  private boolean hangsOnStage(Call call) {
    return isOn(call, STAGE)
        || (isFuture(call.owner())
            && !call.isStatic()
            && returnsFuture(call)
            && isFunction(call, functionOperand(call)));
  }

  private static boolean isFunction(Call call, int operand) {
    if (operand >= call.operands()) {
      return false;
    }
    String type = call.operandType(operand).descriptorString();
    return type.startsWith("Ljava/util/function/") || type.equals("Ljava/lang/Runnable;");
  }

  /** Whether the callback's second stage has ended too before it runs. */
  boolean waitsForBoth(Call call) {
    return hangsOnStage(call) && BOTH.contains(plain(call));
  }

  /** Whether the callback is told of a failure. */
  boolean isHandler(Call call) {
    return hangsOnStage(call) && HANDLERS.contains(plain(call));
  }

  /** Whether it is a form that moves to an executor: the one it is given, or the common pool. */
  boolean isAsyncForm(Call call) {
    return call.name().endsWith("Async");
  }

  /** Whether it gives back its receiver. */
  boolean isAlias(Call call) {
    return ALIASES.contains(call.name())
        && !call.isStatic()
        && (isOn(call, FUTURE) || isOn(call, STAGE));
  }

  /** Whether the future that it makes has ended from the start. */
  boolean makesDone(Call call) {
    return call.owner().equals(COMPLETABLE) && DONE.contains(call.name());
  }

  /** Whether it only clears away, as well as it goes: {@code closeAsync} and the like. */
  static boolean cleansUp(Call call) {
    return CLEANS_UP.stream().anyMatch(call.name()::startsWith);
  }

  boolean completes(Call call) {
    return COMPLETING.contains(call.name()) && isOn(call, FUTURE);
  }

  /** Whether it changes what a future has ended with. */
  boolean obtrudes(Call call) {
    return call.name().startsWith("obtrude") && isOn(call, COMPLETABLE);
  }

  boolean asksWhetherDone(Call call) {
    return (ASKING.contains(call.name()) && isOn(call, FUTURE)) || isAskedByHelper(call);
  }

  /** {@code isCompletedSuccessfully(future)}. */
  private boolean isAskedByHelper(Call call) {
    return call.isStatic()
        && call.name().startsWith("is")
        && call.returns().equals("boolean")
        && call.type().parameterList().stream().map(Names::of).anyMatch(this::isFuture);
  }

  /** Whether what comes back has ended, because that is how it got there. */
  boolean takesDone(Call call) {
    return (call.name().equals("take") || call.name().equals("poll"))
        && program.isA(call.owner(), "java.util.concurrent.CompletionService");
  }

  /** {@code allOf} or {@code anyOf}. */
  boolean aggregates(Call call) {
    return call.owner().equals(COMPLETABLE)
        && (call.name().equals("allOf") || call.name().equals("anyOf"));
  }

  /** {@code supplyAsync} or {@code runAsync}. */
  boolean startsTask(Call call) {
    return call.owner().equals(COMPLETABLE)
        && (call.name().equals("supplyAsync") || call.name().equals("runAsync"));
  }

  /** Whether it is a method of that type, not one that the program wrote over it. */
  private boolean isOn(Call call, String type) {
    return !program.owns(program.declarer(call)) && program.isA(call.owner(), type);
  }

  /** The operand that is the function of a stage method or task; the first argument if none is. */
  static int functionOperand(Call call) {
    for (int operand = call.receivers(); operand < call.operands(); operand++) {
      if (isFunction(call, operand)) {
        return operand;
      }
    }
    return call.receivers();
  }

  /** The name without {@code Async}. */
  static String plain(Call call) {
    String name = call.name();
    return name.endsWith("Async") ? name.substring(0, name.length() - "Async".length()) : name;
  }
}
