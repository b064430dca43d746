package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import headwaiter.rules.flow.Value;
import java.lang.classfile.instruction.BranchInstruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what gives a permit back also runs after a failure. */
final class Releases {
  private final Futures futures;
  private final Wiring wiring;
  private final Chains chains;
  private final Runs runs;

  Releases(Subject subject) {
    this.futures = subject.futures();
    this.wiring = subject.wiring();
    this.chains = subject.chains();
    this.runs = subject.asyncCode().runs();
  }

  /**
   * Whether this closes a permit in a callback for success, and nothing else closes it but such
   * callbacks and handlers of exceptions. No if the permit goes where it can't be followed.
   */
  boolean isOnlyOnSuccess(CallSite close) {
    if (!runsOnlyOnSuccess(close)) {
      return false;
    }
    Set<Site> roots = new HashSet<>();
    close.sources(0).forEach(each -> rootsOf(each, roots, new HashSet<>()));
    List<CallSite> all = new ArrayList<>();
    Set<Site> seen = new HashSet<>();
    return !roots.isEmpty()
        && roots.stream().allMatch(root -> collect(root, all, seen))
        && all.stream().allMatch(each -> isInHandler(each) || runsOnlyOnSuccess(each));
  }

  /** Whether the call is in a callback that a failure skips. */
  boolean runsOnlyOnSuccess(CallSite call) {
    List<CallSite> makers = wiring.makers(call.method());
    return !makers.isEmpty()
        && makers.stream()
            .allMatch(
                maker -> {
                  Set<Run> all = runs.of(maker.result());
                  return !all.isEmpty() && all.stream().allMatch(this::isForSuccess);
                });
  }

  private boolean isForSuccess(Run run) {
    return run instanceof Run.Callback callback
        && !futures.isHandler(callback.stageMethod().call())
        && !chains.before(callback.stageMethod()).handled();
  }

  private static boolean isInHandler(CallSite site) {
    return !site.method().reachesWithoutException(site.at());
  }

  private void rootsOf(Site permit, Set<Site> roots, Set<Site> seen) {
    if (!seen.add(permit)) {
      return;
    }
    List<Site> captured = wiring.captured(permit);
    List<CallSite> callers = permit.isParameter() ? wiring.callers(permit.method()) : List.of();
    if (!captured.isEmpty()) {
      captured.forEach(each -> rootsOf(each, roots, seen));
    } else if (!callers.isEmpty()) {
      callers.forEach(
          caller -> caller.sources(permit.parameter()).forEach(each -> rootsOf(each, roots, seen)));
    } else {
      roots.add(permit);
    }
  }

  /** Every call that closes the permit; false if it goes where it can't be followed. */
  private boolean collect(Site permit, List<CallSite> closes, Set<Site> seen) {
    return !seen.add(permit)
        || permit.method().flow().uses(permit.origin()).stream()
            .allMatch(use -> collect(permit.method(), use, closes, seen));
  }

  private boolean collect(MethodCode method, Use use, List<CallSite> closes, Set<Site> seen) {
    CallSite place = new CallSite(method, use.at());
    Step step = place.step();
    if (step.lambda().isPresent()) {
      List<MethodCode> bodies = wiring.bodies(place.result());
      return !bodies.isEmpty()
          && bodies.stream()
              .allMatch(
                  body -> collect(new Site(body, Value.parameter(use.operand())), closes, seen));
    }
    if (step.call().isEmpty()) {
      return step.instruction() instanceof BranchInstruction;
    }
    Call call = place.call();
    if (use.operand() == 0 && !call.isStatic()) {
      if (call.name().equals("close")) {
        closes.add(place);
      }
      return true;
    }
    List<MethodCode> targets = wiring.targets(place);
    return !targets.isEmpty()
        && targets.stream()
            .allMatch(
                target -> collect(new Site(target, Value.parameter(use.operand())), closes, seen));
  }
}
