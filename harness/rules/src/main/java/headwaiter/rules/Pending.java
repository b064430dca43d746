package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a future may still be pending where async code asks for its outcome.
 *
 * <p>The answer is yes only where that is rather sure: the future was started in the same breath,
 * or came in from outside, or is a given service's. It is no where the future is known to be done
 * (its own callback, one after {@code allOf}, after {@code isDone}, after a first {@code join}),
 * and also where that can't be told: an element of a collection in a callback of a stage that the
 * program completes by a logic of its own.
 */
final class Pending {
  private static final int DEEPEST = 20;

  private final Subject subject;
  private final Futures futures;
  private final Wiring wiring;
  private final Chains chains;
  private final AsyncCode async;

  Pending(Subject subject) {
    this.subject = subject;
    this.futures = subject.futures();
    this.wiring = subject.wiring();
    this.chains = subject.chains();
    this.async = subject.asyncCode();
  }

  /** At a call of {@code get} or {@code join}. */
  boolean at(CallSite wait) {
    List<Site> receivers = wait.sources(0);
    return !receivers.isEmpty()
        && !asksWhetherDone(wait.method())
        && receivers.stream().allMatch(each -> mayBe(each, wait.at(), new HashSet<>()));
  }

  /** Where a method reference to {@code get} or {@code join} is made and run. */
  boolean atReference(CallSite maker) {
    return async.isUnsettled(maker)
        && !asksWhetherDone(maker.method())
        && element(maker.method(), maker.at(), new HashSet<>());
  }

  private boolean mayBe(Site future, int at, Set<Site> seen) {
    if (!seen.add(future) || seen.size() > DEEPEST) {
      return false;
    }
    MethodCode method = future.method();
    if (isCompletedIn(future)
        || isAwaitedBefore(future, at)
        || awaitsMany(method, Math.max(0, future.origin()), at)) {
      return false;
    }
    if (future.isParameter()) {
      return parameter(future, seen);
    }
    Step step = future.step().orElse(null);
    if (step == null) {
      return false;
    }
    if (step.call().isPresent()) {
      return call(new CallSite(method, future.origin()), at, seen);
    }
    return switch (step.instruction()) {
      case NewObjectInstruction ignored -> true;
      case FieldInstruction ignored -> async.isUnsettled(method);
      default -> element(method, at, seen);
    };
  }

  private boolean call(CallSite origin, int at, Set<Site> seen) {
    Call call = origin.call();
    if (futures.makesDone(call) || futures.takesDone(call)) {
      return false;
    }
    if (futures.isAlias(call)) {
      return origin.sources(0).stream().anyMatch(each -> mayBe(each, at, seen));
    }
    if (!futures.returnsFuture(call)) {
      return element(origin.method(), at, seen);
    }
    if (futures.isStageMethod(call) && !futures.isAsyncForm(call)) {
      return call.name().endsWith("ompose")
          || futures.waitsForBoth(call)
          || origin.sources(0).stream().anyMatch(each -> mayBe(each, at, seen));
    }
    if (futures.aggregates(call)) {
      return async.isUnsettled(origin.method());
    }
    List<MethodCode> targets = wiring.targets(origin);
    return targets.isEmpty() || targets.stream().anyMatch(each -> returnsPending(each));
  }

  private boolean returnsPending(MethodCode method) {
    List<Site> returned = wiring.returned(method);
    return returned.isEmpty()
        || returned.stream()
            .anyMatch(
                each ->
                    !each.step().flatMap(Step::call).map(futures::makesDone).orElse(false)
                        && !isCompletedIn(each));
  }

  private boolean parameter(Site future, Set<Site> seen) {
    MethodCode method = future.method();
    List<CallSite> makers = wiring.makers(method);
    if (!makers.isEmpty()) {
      return makers.stream().anyMatch(maker -> inLambda(maker, future, seen));
    }
    if (async.reason(method).orElse(null) instanceof Reason.Entry entry
        && entry.method().equals(method.key().name())) {
      return true;
    }
    if (!async.isUnsettled(method)) {
      return false;
    }
    return wiring.callers(method).stream()
        .filter(caller -> async.isUnsettled(caller.method()))
        .filter(caller -> !asksWhetherDone(caller.method()))
        .anyMatch(
            caller ->
                caller.sources(future.parameter()).stream()
                    .allMatch(each -> mayBe(each, caller.at(), seen)));
  }

  private boolean inLambda(CallSite maker, Site future, Set<Site> seen) {
    if (asksWhetherDone(maker.method())) {
      return false;
    }
    Lambda lambda = Wiring.lambda(maker);
    boolean captured = future.parameter() < lambda.captured();
    for (Run run : async.runs().of(maker.result())) {
      if (run instanceof Run.Callback callback) {
        if (!captured) {
          return false;
        }
        Chain chain = chains.before(callback.stageMethod());
        if (chain.mayAwaitMore()
            || maker.sources(future.parameter()).stream().anyMatch(chain.ended()::contains)) {
          return false;
        }
      }
    }
    return captured
        ? maker.sources(future.parameter()).stream().allMatch(each -> mayBe(each, maker.at(), seen))
        : element(maker.method(), maker.at(), seen);
  }

  /** A future that came out of a collection, an array, a stream or an unknown method. */
  private boolean element(MethodCode method, int at, Set<Site> seen) {
    if (asksWhetherDone(method) || awaitsMany(method, 0, at)) {
      return false;
    }
    if (!async.isUnsettled(method)) {
      return false;
    }
    for (CallSite maker : wiring.makers(method)) {
      Set<Run> runs = async.runs().of(maker.result());
      if (runs.stream().anyMatch(Run.Callback.class::isInstance)) {
        continue;
      }
      if (seen.size() > DEEPEST || !seen.add(maker.result())) {
        return false;
      }
      if (runs.contains(new Run.Here()) && !element(maker.method(), maker.at(), seen)) {
        return false;
      }
    }
    return true;
  }

  private boolean asksWhetherDone(MethodCode method) {
    for (Step step : method.steps()) {
      boolean asks =
          step.call().map(futures::asksWhetherDone).orElse(false)
              || step.lambda().map(Lambda::asCall).map(futures::asksWhetherDone).orElse(false);
      if (asks) {
        return true;
      }
    }
    return wiring.makers(method).stream()
        .anyMatch(maker -> maker.method() != method && asksWhetherDone(maker.method()));
  }

  /** Whether everything is awaited between two instructions. */
  private boolean awaitsMany(MethodCode method, int from, int at) {
    for (int before = from; before < at; before++) {
      CallSite site = new CallSite(method, before);
      if (site.step().call().isPresent() && Waits.awaitsMany(site, subject.program(), chains)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCompletedIn(Site future) {
    return future.method().flow().uses(future.origin()).stream()
        .filter(use -> use.operand() == 0)
        .map(use -> future.method().steps().get(use.at()).call())
        .anyMatch(call -> call.map(futures::completes).orElse(false));
  }

  private boolean isAwaitedBefore(Site future, int at) {
    for (Use use : future.method().flow().uses(future.origin())) {
      Step step = future.method().steps().get(use.at());
      if (use.at() < at
          && use.operand() == 0
          && step.call().isPresent()
          && Waits.isFutureWait(step.call().get(), subject.program())) {
        return true;
      }
    }
    return false;
  }
}
