package headwaiter.junit.http;

import headwaiter.api.Reply;
import headwaiter.api.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replies in the order in which they were scripted. */
final class ScriptedRoute implements Route {
  /**
   * One reply.
   *
   * @param latency of its own, if it has one
   */
  record Step(Optional<Duration> latency, Reply reply) {}

  private final List<Step> steps = new ArrayList<>();
  private Optional<Duration> latency = Optional.empty();
  private int next;

  @Override
  public Route after(Duration duration) {
    latency = Optional.of(duration);
    return this;
  }

  @Override
  public Route reply(Reply reply) {
    steps.add(new Step(latency, reply));
    return this;
  }

  /** The step for the next request. */
  Step next() {
    if (steps.isEmpty()) {
      return new Step(latency, Reply.of(404));
    }
    return steps.get(Math.min(next++, steps.size() - 1));
  }
}
