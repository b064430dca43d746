package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import headwaiter.rules.flow.Value;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

  /** The calls of a method, and those that its method references make. */
  List<CallSite> calls(MethodCode method) {
    return IntStream.range(0, method.steps().size())
        .mapToObj(at -> new CallSite(method, at))
        .filter(site -> method.flow().reaches(site.at()))
        .filter(site -> site.step().call().isPresent() || isReference(site))
        .toList();
  }

  /** What one of {@link #calls} calls. */
  static Call called(CallSite site) {
    return site.step().call().orElseGet(() -> Wiring.lambda(site).asCall());
  }

  private static boolean isReference(CallSite site) {
    return site.step().lambda().isPresent() && !Wiring.lambda(site).isWrittenInPlace();
  }

  /** Whether the call is in a callback that a failure skips, or is one itself. */
  boolean runsOnlyOnSuccess(CallSite call) {
    List<CallSite> makers = isReference(call) ? List.of(call) : wiring.makers(call.method());
    return !makers.isEmpty()
        && makers.stream()
            .allMatch(
                maker -> {
                  Set<Run> all = runs.of(maker.result());
                  return !all.isEmpty() && all.stream().allMatch(this::isForSuccess);
                });
  }

  /** Whether the semaphore begins without permits: then who releases it lets somebody go on. */
  boolean isOfEmptySemaphore(CallSite release) {
    return release.sources(0).stream()
        .flatMap(each -> made(each).stream())
        .anyMatch(Releases::beginsEmpty);
  }

  /** The values that a value may be: those written to the field that it is read from. */
  private List<Site> made(Site semaphore) {
    List<Site> captured = wiring.captured(semaphore);
    if (!captured.isEmpty()) {
      return captured.stream().flatMap(each -> made(each).stream()).toList();
    }
    return semaphore.step().isPresent()
            && semaphore.step().get().instruction() instanceof FieldInstruction field
        ? wiring.written(field)
        : List.of(semaphore);
  }

  private static boolean beginsEmpty(Site made) {
    return made.method().flow().uses(made.origin()).stream()
        .map(use -> new CallSite(made.method(), use.at()))
        .filter(place -> place.step().call().isPresent() && place.call().name().equals("<init>"))
        .flatMap(place -> place.sources(1).stream())
        .flatMap(permits -> permits.step().stream())
        .anyMatch(
            step ->
                step.instruction() instanceof ConstantInstruction constant
                    && Integer.valueOf(0).equals(constant.constantValue()));
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
