package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code double-completion}, as far as class files tell: an outcome that is changed after others
 * may have seen it.
 */
final class DoubleCompletion implements Rule {
  @Override
  public String id() {
    return "double-completion";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      if (method.has(AccessFlag.BRIDGE)) {
        continue;
      }
      for (int at = 0; at < method.steps().size(); at++) {
        CallSite site = new CallSite(method, at);
        if (method.flow().reaches(at) && obtrudes(subject, site)) {
          hits.add(hit(subject, site));
        }
      }
    }
    return hits;
  }

  private static boolean obtrudes(Subject subject, CallSite site) {
    if (site.step().call().isPresent()) {
      return subject.futures().obtrudes(site.call())
          && !isPassedOn(site)
          && !isAlwaysNew(subject, site);
    }
    return site.step().lambda().isPresent()
        && !Wiring.lambda(site).isWrittenInPlace()
        && subject.futures().obtrudes(Wiring.lambda(site).asCall());
  }

  /** In a future of the program's own, which has to pass on what is asked of it. */
  private static boolean isPassedOn(CallSite site) {
    return site.method().key().name().equals(site.call().name());
  }

  /** A future that is made here and that nobody has completed, or been given, before. */
  private static boolean isAlwaysNew(Subject subject, CallSite site) {
    return site.sources(0).stream()
        .allMatch(
            made ->
                made.step()
                        .filter(step -> step.instruction() instanceof NewObjectInstruction)
                        .isPresent()
                    && made.method().flow().uses(made.origin()).stream()
                        .map(use -> new CallSite(made.method(), use.at()))
                        .noneMatch(before -> mayHaveCompleted(subject, before, site)));
  }

  private static boolean mayHaveCompleted(Subject subject, CallSite use, CallSite site) {
    if (use.at() >= site.at()) {
      return false;
    }
    return use.step().call().isPresent()
        ? !use.call().name().equals("<init>") && !subject.futures().asksWhetherDone(use.call())
        : use.step().lambda().isPresent();
  }

  private Hit hit(Subject subject, CallSite site) {
    Call call = site.step().call().isPresent() ? site.call() : Wiring.lambda(site).asCall();
    return subject.hit(
        this,
        false,
        site,
        call.name(),
        "`"
            + call.name()
            + "` changes an outcome that others may have seen already: who asked before and who asks"
            + " later are told different things.",
        "Let the first outcome stand: use `complete` or `completeExceptionally`, which say whether"
            + " they came first.");
  }
}
