package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Handler;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Paths;
import headwaiter.rules.flow.Program;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What becomes of an interrupt that is caught.
 *
 * <p>A handler swallows it if it does nothing but print, and control then goes on with what it
 * would have done anyhow: round the loop that the {@code try} stands in, or behind it. An interrupt
 * that ends a loop inside the {@code try}, or that lets the body of a thread run out, has had its
 * effect; and who asks a flag in a loop and interrupts its own threads uses interrupts as a bell.
 */
final class Interrupts {
  static final String INTERRUPTED = "java.lang.InterruptedException";
  static final String CANCELLED = "java.util.concurrent.CancellationException";

  private static final Set<String> TELLS =
      Set.of(
          "print",
          "println",
          "printf",
          "printStackTrace",
          "getMessage",
          "log",
          "trace",
          "debug",
          "info",
          "warn",
          "warning",
          "error",
          "severe",
          "fine");
  private static final Set<String> RUNS_OUT = Set.of("run", "call");
  private static final Set<String> RINGS = Set.of("interrupt", "shutdownNow");
  private static final Set<String> ASKS =
      Set.of("isDone", "isCancelled", "interrupted", "isInterrupted", "isShutdown", "isClosed");

  private final Program program;

  Interrupts(Subject subject) {
    this.program = subject.program();
  }

  /** Whether nothing comes of an interrupt, or a cancellation, that the handler catches. */
  boolean isSwallowed(MethodCode method, Handler handler) {
    return catches(method, handler)
        && method.flow().reaches(handler.target())
        && isSwallowed(method, handler, method.paths());
  }

  private boolean isSwallowed(MethodCode method, Handler handler, Paths paths) {
    Optional<Integer> end = IdleHandler.end(method, handler, TELLS);
    if (end.isEmpty()) {
      return false;
    }
    BitSet after = paths.from(end.get());
    if (after.get(handler.from())) {
      return !(asksFlag(method, after) && ringsABell(method));
    }
    return !holdsLoop(paths, handler)
        && !isBodyOfThread(method)
        && (worksOn(method, after) || IdleHandler.isSilent(method, after))
        && !ringsABell(method);
  }

  private boolean catches(MethodCode method, Handler handler) {
    String type = handler.type().orElseThrow();
    return switch (type) {
      case INTERRUPTED -> true;
      case "java.lang.Exception" -> guardsWait(method, handler, this::canBeInterrupted);
      case CANCELLED ->
          IdleHandler.isAlone(method, handler)
              && guardsWait(method, handler, this::waits)
              && !cancelsItself(method);
      default -> false;
    };
  }

  private boolean canBeInterrupted(Call call) {
    boolean joins = call.name().equals("join") && !program.isA(call.owner(), "java.lang.Thread");
    return waits(call) && !joins && !call.name().endsWith("Uninterruptibly");
  }

  private static boolean guardsWait(MethodCode method, Handler handler, Predicate<Call> waits) {
    for (int at = handler.from(); at < handler.to(); at++) {
      Optional<Call> call = method.steps().get(at).call();
      if (call.filter(waits).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean waits(Call call) {
    boolean parks = call.owner().endsWith("LockSupport");
    return !parks
        && (Waits.sleep(call, program).isPresent()
            || Waits.wait(call, program).isPresent()
            || Waits.isFutureWait(call, program))
        && !call.name().equals("close");
  }

  private static boolean holdsLoop(Paths paths, Handler handler) {
    for (int at = handler.from(); at < handler.to(); at++) {
      for (int next : paths.next(at)) {
        if (next <= at && next >= handler.from()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBodyOfThread(MethodCode method) {
    return method.isLambdaBody() || RUNS_OUT.contains(method.key().name());
  }

  /** Whether anything is done after it. */
  private static boolean worksOn(MethodCode method, BitSet after) {
    return after.stream()
        .mapToObj(method.steps()::get)
        .flatMap(step -> step.call().stream())
        .anyMatch(call -> !TELLS.contains(call.name()) && !call.name().startsWith("unlock"));
  }

  /** Whether anything in the same source file interrupts other threads. */
  private boolean ringsABell(MethodCode method) {
    return siblings(method)
        .anyMatch(
            each ->
                IntStream.range(0, each.steps().size())
                    .mapToObj(at -> new CallSite(each, at))
                    .anyMatch(this::rings));
  }

  private boolean rings(CallSite site) {
    Call call = site.step().call().orElse(null);
    if (call == null) {
      return site.step().lambda().filter(each -> RINGS.contains(each.body().name())).isPresent();
    }
    boolean restores =
        call.name().equals("interrupt")
            && site.sources(0).stream()
                .flatMap(each -> each.step().stream())
                .flatMap(step -> step.call().stream())
                .anyMatch(each -> each.name().equals("currentThread"));
    return (RINGS.contains(call.name()) && !restores)
        || (call.name().equals("cancel") && program.isA(call.owner(), Futures.FUTURE));
  }

  /** Whether anything in the same source file cancels. */
  private boolean cancelsItself(MethodCode method) {
    return siblings(method)
        .flatMap(each -> each.steps().stream())
        .anyMatch(
            step ->
                step.call().filter(call -> call.name().equals("cancel")).isPresent()
                    || step.lambda()
                        .filter(each -> each.body().name().equals("cancel"))
                        .isPresent());
  }

  private Stream<MethodCode> siblings(MethodCode method) {
    String file = Names.outermost(method.owner().name());
    return program.methods().stream()
        .filter(each -> Names.outermost(each.owner().name()).equals(file));
  }

  /** {@code isRunning()} and the like. */
  private static boolean asksItself(Call call) {
    return call.name().startsWith("is")
        && call.returns().equals("boolean")
        && call.type().parameterCount() == 0;
  }

  /** Whether the loop asks a flag that others set. */
  private static boolean asksFlag(MethodCode method, BitSet loop) {
    return loop.stream()
        .mapToObj(method.steps()::get)
        .anyMatch(
            step ->
                (step.instruction() instanceof FieldInstruction field
                        && field.typeSymbol().descriptorString().equals("Z"))
                    || step.call()
                        .filter(
                            call ->
                                ASKS.contains(call.name())
                                    || asksItself(call)
                                    || ((call.owner().endsWith("AtomicBoolean")
                                            || call.owner().endsWith("AtomicReference"))
                                        && call.name().equals("get")))
                        .isPresent());
  }
}
