package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** All that a function may do: its body, the lambdas in it, and what they call in the program. */
final class Closure {
  private static final Set<String> PASSES_ON =
      Set.of(
          "complete",
          "completeExceptionally",
          "completeAsync",
          "cancel",
          "interrupt",
          "countDown",
          "arrive",
          "release",
          "signal",
          "signalAll",
          "notify",
          "notifyAll",
          "unpark",
          "execute",
          "submit",
          "schedule",
          "scheduleAtFixedRate",
          "scheduleWithFixedDelay",
          "offer",
          "put",
          "add",
          "onNext",
          "onError",
          "onComplete",
          "close",
          "shutdown",
          "shutdownNow",
          "set");

  private final Futures futures;
  private final Wiring wiring;

  Closure(Futures futures, Wiring wiring) {
    this.futures = futures;
    this.wiring = wiring;
  }

  /** Whether it looks at a failure: catches one, hangs a handler on a stage, passes one on. */
  boolean dealsWithFailure(List<Site> functions) {
    return any(
        functions, method -> !method.caught().isEmpty() || calls(method, this::dealsWithFailure));
  }

  /** Whether it lets somebody know: completes, signals, enqueues, hands over. */
  boolean letsSomebodyKnow(List<Site> functions) {
    return dealsWithFailure(functions)
        || any(functions, method -> calls(method, call -> PASSES_ON.contains(call.name())));
  }

  /** Whether a method, with the lambdas that it makes, looks at a failure of any stage. */
  boolean dealsWithFailure(MethodCode method) {
    Deque<MethodCode> work = new ArrayDeque<>(List.of(method));
    Set<MethodCode> seen = new LinkedHashSet<>(work);
    while (!work.isEmpty()) {
      MethodCode each = work.pop();
      if (calls(each, this::dealsWithFailure)) {
        return true;
      }
      lambdaBodies(each).stream().filter(seen::add).forEach(work::push);
    }
    return false;
  }

  private boolean dealsWithFailure(Call call) {
    return futures.isHandler(call) || call.name().equals("completeExceptionally");
  }

  /** Whether the code of a function can be seen at all. */
  boolean isKnown(List<Site> functions) {
    return !functions.isEmpty()
        && functions.stream().noneMatch(each -> wiring.bodies(each).isEmpty());
  }

  private static boolean calls(MethodCode method, Predicate<Call> what) {
    return method.steps().stream()
        .anyMatch(
            step ->
                step.call().filter(what).isPresent()
                    || step.lambda().map(Lambda::asCall).filter(what).isPresent());
  }

  /** Whether any method that may run is like that; the nearest are asked first. */
  private boolean any(List<Site> functions, Predicate<MethodCode> what) {
    Deque<MethodCode> work = new ArrayDeque<>();
    functions.forEach(each -> work.addAll(wiring.bodies(each)));
    Set<MethodCode> seen = new LinkedHashSet<>(work);
    while (!work.isEmpty()) {
      MethodCode method = work.pop();
      if (what.test(method)) {
        return true;
      }
      lambdaBodies(method).stream().filter(seen::add).forEach(work::add);
      method.steps().stream()
          .flatMap(step -> step.call().stream())
          .flatMap(call -> wiring.targets(call).stream())
          .filter(seen::add)
          .forEach(work::add);
    }
    return false;
  }

  private List<MethodCode> lambdaBodies(MethodCode method) {
    return method.steps().stream()
        .flatMap(step -> step.lambda().stream())
        .flatMap(lambda -> wiring.targets(lambda.asCall()).stream())
        .toList();
  }
}
