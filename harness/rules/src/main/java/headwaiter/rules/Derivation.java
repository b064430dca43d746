package headwaiter.rules;

import headwaiter.rules.flow.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what a call is given was made of the result of other work. */
final class Derivation {
  private static final int FARTHEST = 60;

  private final Wiring wiring;
  private final Set<Site> seen = new HashSet<>();

  Derivation(Wiring wiring) {
    this.wiring = wiring;
  }

  /** Whether any operand comes from what a function was called with, or from a wait. */
  boolean dependsOnResult(CallSite call) {
    for (int operand = 0; operand < call.call().operands(); operand++) {
      if (call.sources(operand).stream().anyMatch(this::isResult)) {
        return true;
      }
    }
    return false;
  }

  private boolean isResult(Site value) {
    if (!seen.add(value)) {
      return false;
    }
    if (seen.size() > FARTHEST) {
      return true;
    }
    if (value.isParameter()) {
      return isResultOfParameter(value);
    }
    Step step = value.step().orElse(null);
    if (step == null) {
      return true;
    }
    CallSite site = new CallSite(value.method(), value.origin());
    boolean waits =
        step.call().isPresent()
            && (step.call().get().name().equals("join") || step.call().get().name().equals("get"));
    if (waits) {
      return true;
    }
    for (int operand = 0; operand < value.method().flow().operandsOf(value.origin()); operand++) {
      if (site.sources(operand).stream().anyMatch(this::isResult)) {
        return true;
      }
    }
    return false;
  }

  private boolean isResultOfParameter(Site parameter) {
    List<CallSite> makers = wiring.makers(parameter.method());
    if (!makers.isEmpty()) {
      return makers.stream()
              .anyMatch(maker -> parameter.parameter() >= Wiring.lambda(maker).captured())
          || wiring.captured(parameter).stream().anyMatch(this::isResult);
    }
    return wiring.callers(parameter.method()).stream()
        .flatMap(caller -> caller.sources(parameter.parameter()).stream())
        .anyMatch(this::isResult);
  }
}
