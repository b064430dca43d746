package headwaiter.rules;

import headwaiter.rules.flow.MethodCode;
import java.util.ArrayList;
import java.util.List;

/** {@code unclosed-resource}: opened, and closed by nobody. */
final class UnclosedResource implements Rule {
  private static final String POOL_ADVICE =
      "Close it when its work is done: try-with-resources where that may wait, else `shutdown` in"
          + " `whenComplete`, or keep one in a field that `close` shuts down.";
  private static final String ADVICE =
      "Open it in a try-with-resources statement, or keep it in a field that `close` closes.";

  @Override
  public String id() {
    return "unclosed-resource";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Ownership ownership = new Ownership(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (CallSite site : CallSite.calls(method)) {
        Openings.of(site)
            .filter(opened -> !ownership.mayBeClosed(opened))
            .ifPresent(opened -> hits.add(hit(subject, site, opened)));
      }
    }
    return hits;
  }

  private Hit hit(Subject subject, CallSite site, Openings.Opened opened) {
    return subject.hit(
        this,
        false,
        site,
        opened.symbol(),
        "This " + opened.what() + " is opened here, and nobody ever closes it.",
        opened.what().equals("executor") ? POOL_ADVICE : ADVICE);
  }
}
