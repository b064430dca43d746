package headwaiter.rules;

import headwaiter.rules.flow.MethodCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code blocking-io}: input or output in async code. */
final class BlockingIo implements Rule {
  private static final String ADVICE =
      "Use the asynchronous form, such as `sendAsync`, or do this work on a virtual thread of your"
          + " own.";

  @Override
  public String id() {
    return "blocking-io";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    AsyncCode async = subject.asyncCode();
    Io io = new Io(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      Optional<Reason> reason = async.reason(method);
      if (reason.isEmpty() || AsyncCode.asksForThread(method)) {
        continue;
      }
      for (CallSite site : CallSite.calls(method)) {
        if (!Waits.isForNoTime(site)) {
          io.name(site).ifPresent(name -> hits.add(hit(subject, site, name, reason.get())));
        }
      }
    }
    async
        .references()
        .forEach(
            (site, reason) ->
                io.name(Wiring.lambda(site).asCall())
                    .ifPresent(name -> hits.add(hit(subject, site, name, reason))));
    return hits;
  }

  private Hit hit(Subject subject, CallSite site, String name, Reason reason) {
    return subject.hit(
        this,
        false,
        site,
        name,
        "`" + name + "` makes the thread wait for input or output " + reason.where() + ".",
        ADVICE);
  }
}
