package course.asyncrange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.asyncrange.AsyncRange;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Publishers that are not as good as a range. */
class CollectTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  /** A subscription that notes what is done with it. */
  private static final class Slip implements Flow.Subscription {
    private final List<String> notes = new ArrayList<>();

    @Override
    public void request(long n) {
      notes.add("requested");
    }

    @Override
    public void cancel() {
      notes.add("cancelled");
    }
  }

  @Check("collect")
  @Test
  void the_publishers_failure_is_the_lists(Simulation sim) throws Exception {
    IllegalStateException empty = new IllegalStateException("the kitchen is out of numbers");
    Flow.Publisher<Integer> publisher =
        subscriber -> {
          subscriber.onSubscribe(new Slip());
          subscriber.onNext(1);
          subscriber.onError(empty);
        };
    assertSame(empty, sim.awaitFailure(sim.onLoop(() -> AsyncRange.collect(publisher))));
  }

  @Check("collect")
  @Test
  void a_publisher_that_throws_fails_the_list(Simulation sim) {
    IllegalStateException closed = new IllegalStateException("the kitchen is closed");
    Flow.Publisher<Integer> publisher =
        subscriber -> {
          throw closed;
        };
    CompletableFuture<List<Integer>> list;
    try {
      list = sim.onLoop(() -> AsyncRange.collect(publisher));
    } catch (Exception thrown) {
      throw new AssertionFailedError("collect threw " + thrown + " at its caller", thrown);
    }
    assertSame(closed, sim.awaitFailure(list));
  }

  @Check("good-subscriber")
  @Test
  void there_is_one_subscription_and_no_other(Simulation sim) throws Exception {
    Slip first = new Slip();
    Slip second = new Slip();
    Flow.Publisher<Integer> publisher =
        subscriber -> {
          subscriber.onSubscribe(first);
          subscriber.onSubscribe(second);
          subscriber.onNext(1);
          subscriber.onComplete();
        };
    assertEquals(List.of(1), sim.await(sim.onLoop(() -> AsyncRange.collect(publisher))));
    assertEquals(List.of("cancelled"), second.notes, "what became of the second subscription");
    assertEquals("requested", first.notes.getFirst(), "what the first was for");
  }

  @Check("good-subscriber")
  @Test
  void who_wants_no_list_wants_no_numbers(Simulation sim) throws Exception {
    CompletableFuture<List<Integer>> list =
        sim.onLoop(() -> AsyncRange.collect(AsyncRange.range(0, 9, Duration.ofMinutes(1))));
    sim.advance(ONE);
    list.cancel(true);
    sim.settle();
    assertTrue(list.isCancelled(), "the list is cancelled");
    VirtualTime.assertNothingLeft(sim);
  }
}
