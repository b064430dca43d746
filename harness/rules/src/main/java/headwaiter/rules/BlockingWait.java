package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code blocking-wait}: waiting in async code for what another thread has to do. */
final class BlockingWait implements Rule {
  private static final String FUTURE_ADVICE =
      "Go on with `thenCompose` or `thenCombine`, which need no thread while they wait; after"
          + " `allOf` everything is done and `join` no longer waits.";
  private static final String ADVICE =
      "Return a future that is completed when the time has come, or do this work on a virtual"
          + " thread of your own.";

  @Override
  public String id() {
    return "blocking-wait";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    AsyncCode async = subject.asyncCode();
    Pending pending = new Pending(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      Optional<Reason> reason = async.reason(method);
      if (reason.isEmpty() || AsyncCode.asksForThread(method)) {
        continue;
      }
      Set<Set<Site>> closed = new HashSet<>();
      for (CallSite site : CallSite.calls(method)) {
        if ((!site.call().name().equals("close") || closed.add(Set.copyOf(site.sources(0))))) {
          inspect(subject, site, pending, reason.get(), hits);
        }
      }
    }
    references(subject, pending, hits);
    return hits;
  }

  private void inspect(
      Subject subject, CallSite site, Pending pending, Reason reason, List<Hit> hits) {
    Call call = site.call();
    Program program = subject.program();
    if (Waits.isForNoTime(site)) {
      return;
    }
    if (Waits.isFutureWait(call, program)) {
      if (pending.at(site)) {
        hits.add(hit(subject, site, call.name(), reason, FUTURE_ADVICE));
      }
    } else {
      Waits.wait(call, program)
          .ifPresent(name -> hits.add(hit(subject, site, name, reason, ADVICE)));
    }
  }

  /** {@code map(CompletableFuture::join)} and the like. */
  private void references(Subject subject, Pending pending, List<Hit> hits) {
    for (Map.Entry<CallSite, Reason> each : subject.asyncCode().references().entrySet()) {
      CallSite site = each.getKey();
      Call call = Wiring.lambda(site).asCall();
      if (Waits.isFutureWait(call, subject.program()) && pending.atReference(site)) {
        hits.add(hit(subject, site, call.name(), each.getValue(), FUTURE_ADVICE));
      }
    }
  }

  private Hit hit(Subject subject, CallSite site, String name, Reason reason, String advice) {
    return subject.hit(
        this,
        false,
        site,
        name,
        "`" + name + "` makes the thread wait " + reason.where() + ".",
        advice);
  }
}
