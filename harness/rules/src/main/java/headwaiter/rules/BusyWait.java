package headwaiter.rules;

import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Paths.Loop;
import java.util.ArrayList;
import java.util.List;

/** {@code busy-wait}: a loop that does nothing but ask again and again. */
final class BusyWait implements Rule {
  @Override
  public String id() {
    return "busy-wait";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Polls polls = new Polls(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (Loop loop : method.loops()) {
        polls.of(method, loop).ifPresent(poll -> hits.add(hit(subject, poll)));
      }
    }
    return hits;
  }

  private Hit hit(Subject subject, Polls.Poll poll) {
    return subject.hit(
        this,
        false,
        poll.site(),
        poll.pause().isEmpty() ? "while" : poll.pause(),
        "This loop does nothing but "
            + (poll.pause().isEmpty() ? "ask" : "pause and ask")
            + " "
            + poll.asked()
            + " again and again until another thread changes it.",
        "Wait for the event itself: a future that is completed when it comes, a latch or a"
            + " condition.");
  }
}
