package headwaiter.rules;

import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code sequential-awaits}: work that needs nothing of other work, and is started only when that
 * has ended. Which methods start independent work, the parameters say; without any it is silent.
 */
final class SequentialAwaits implements Rule {
  /** How many calls deep a helper is followed. */
  private static final int DEEPEST = 5;

  @Override
  public String id() {
    return "sequential-awaits";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Set<String> independent = Set.copyOf(subject.inspection().policy().parametersOf(id()));
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (int at = 0; at < method.steps().size(); at++) {
        CallSite site = new CallSite(method, at);
        if (starts(site, independent)
            && method.flow().reaches(at)
            && !new Derivation(subject.wiring()).dependsOnResult(site)) {
          endedBefore(subject, site, independent)
              .ifPresent(first -> hits.add(hit(subject, site, first)));
        }
      }
    }
    return hits;
  }

  private static boolean starts(CallSite site, Set<String> independent) {
    return site.step().call().filter(call -> independent.contains(call.name())).isPresent();
  }

  /** Other such work that has surely ended when this is started. */
  private static Optional<String> endedBefore(
      Subject subject, CallSite site, Set<String> independent) {
    Set<Site> ended = new LinkedHashSet<>();
    waited(subject, site, ended);
    inCallback(subject, site.method(), ended, new LinkedHashSet<>());
    return ended.stream()
        .filter(each -> each.step().isPresent())
        .map(each -> new CallSite(each.method(), each.origin()))
        .filter(each -> starts(each, independent))
        .filter(each -> !each.call().key().equals(site.call().key()))
        .map(each -> each.call().name())
        .findFirst();
  }

  /** What the same method has waited for on the way to the call. */
  private static void waited(Subject subject, CallSite site, Set<Site> ended) {
    MethodCode method = site.method();
    for (int at = 0; at < site.at(); at++) {
      CallSite before = new CallSite(method, at);
      if (before.step().call().filter(c -> Waits.isFutureWait(c, subject.program())).isPresent()
          && isAlwaysBefore(method, at, site.at())) {
        ended.addAll(subject.chains().of(before.sources(0)).ended());
      }
    }
  }

  /** Whether nothing but an exception leads round the first to the second. */
  private static boolean isAlwaysBefore(MethodCode method, int first, int second) {
    return method.paths().leads(first, second) && !method.paths().leadsAround(first, second);
  }

  /** What has ended when a callback runs, if the method is one, or is only called by such. */
  private static void inCallback(
      Subject subject, MethodCode method, Set<Site> ended, Set<MethodCode> seen) {
    if (!seen.add(method) || seen.size() > DEEPEST) {
      return;
    }
    List<CallSite> makers = subject.wiring().makers(method);
    for (CallSite maker : makers) {
      for (Use use : maker.method().flow().uses(maker.at())) {
        CallSite taker = new CallSite(maker.method(), use.at());
        if (taker.step().call().filter(subject.futures()::isStageMethod).isPresent()) {
          ended.addAll(subject.chains().before(taker).ended());
        }
      }
    }
    List<CallSite> callers = subject.wiring().callers(method);
    if (makers.isEmpty() && callers.size() == 1) {
      waited(subject, callers.getFirst(), ended);
      inCallback(subject, callers.getFirst().method(), ended, seen);
    }
  }

  private Hit hit(Subject subject, CallSite site, String first) {
    String name = site.call().name();
    return subject.hit(
        this,
        false,
        site,
        name,
        "`"
            + name
            + "` is only called when the work of `"
            + first
            + "` has ended, although it needs nothing of it.",
        "Start both first, and then say what happens when both are there: `thenCombine` or"
            + " `allOf`.");
  }
}
