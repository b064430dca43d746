package headwaiter.rules;

import headwaiter.rules.flow.Handler;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import java.util.ArrayList;
import java.util.List;

/** {@code swallowed-cancellation}: told to stop, and nobody hears of it. */
final class SwallowedCancellation implements Rule {
  private static final String ADVICE =
      "Let it through, or call `Thread.currentThread().interrupt()` and stop, or cancel what this"
          + " work was for.";

  @Override
  public String id() {
    return "swallowed-cancellation";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Interrupts interrupts = new Interrupts(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (Handler handler : method.handlers()) {
        if (handler.type().isPresent() && interrupts.isSwallowed(method, handler)) {
          hits.add(
              hit(subject, new CallSite(method, handler.target()), handler.type().orElseThrow()));
        }
      }
    }
    return hits;
  }

  private Hit hit(Subject subject, CallSite site, String type) {
    boolean cancel = type.equals(Interrupts.CANCELLED);
    return subject.hit(
        this,
        false,
        site,
        "catch",
        (cancel ? "The `CancellationException`" : "The interrupt")
            + " ends here: `"
            + (site.method().isLambdaBody()
                ? Names.simple(site.method().owner().name())
                : site.method().key().name())
            + "` goes on as if nobody had asked it to stop.",
        ADVICE);
  }
}
