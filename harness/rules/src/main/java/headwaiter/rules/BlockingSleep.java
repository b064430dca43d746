package headwaiter.rules;

import headwaiter.rules.flow.MethodCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code blocking-sleep}: a pause in async code. */
final class BlockingSleep implements Rule {
  private static final String ADVICE =
      "Let a timer go on instead, such as `CompletableFuture.delayedExecutor`, or do this work on a"
          + " virtual thread of your own.";

  @Override
  public String id() {
    return "blocking-sleep";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    AsyncCode async = subject.asyncCode();
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      Optional<Reason> reason = async.reason(method);
      if (reason.isEmpty() || AsyncCode.asksForThread(method)) {
        continue;
      }
      for (CallSite site : CallSite.calls(method)) {
        if (!Waits.isForNoTime(site)) {
          Waits.sleep(site.call(), subject.program())
              .ifPresent(name -> hits.add(hit(subject, site, name, reason.get())));
        }
      }
    }
    return hits;
  }

  private Hit hit(Subject subject, CallSite site, String name, Reason reason) {
    return subject.hit(
        this,
        false,
        site,
        name,
        "`" + name + "` makes the thread wait " + reason.where() + ".",
        ADVICE);
  }
}
