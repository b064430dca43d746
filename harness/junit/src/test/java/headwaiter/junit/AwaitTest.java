package headwaiter.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.api.Check;
import headwaiter.api.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class AwaitTest {
  private static final IOException FAILURE = new IOException("no");

  @Check("await")
  @Test
  void waits_in_virtual_time(Simulation sim) throws Exception {
    CompletableFuture<String> later =
        new CompletableFuture<String>()
            .completeOnTimeout("late", 2, java.util.concurrent.TimeUnit.HOURS);
    assertThat(sim.<String>await(later)).isEqualTo("late");
    assertThat(sim.elapsed()).isEqualTo(Duration.ofHours(2));
  }

  @Check("await")
  @Test
  void a_failure_is_unwrapped_by_one_layer(Simulation sim) {
    CompletableFuture<Object> failed = CompletableFuture.failedFuture(FAILURE);
    assertThatThrownBy(() -> sim.await(failed)).isSameAs(FAILURE);
    assertThatThrownBy(() -> sim.await(failed.thenApply(x -> x))).isSameAs(FAILURE);
    assertThat(sim.awaitFailure(failed)).isSameAs(FAILURE);
    assertThat(sim.awaitFailure(failed.thenApply(x -> x))).isSameAs(FAILURE);
  }

  @Check("await")
  @Test
  void a_second_layer_stays(Simulation sim) {
    CompletionException layer = new CompletionException(FAILURE);
    CompletableFuture<Object> twice =
        CompletableFuture.failedFuture(new CompletionException(layer));
    assertThat(sim.awaitFailure(twice)).isSameAs(layer);
  }

  @Check("await")
  @Test
  void a_cancellation_is_a_failure_like_others(Simulation sim) {
    CompletableFuture<Object> cancelled = new CompletableFuture<>();
    cancelled.cancel(true);
    assertThat(sim.awaitFailure(cancelled)).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> sim.await(cancelled)).isInstanceOf(CancellationException.class);
  }

  @Check("await")
  @Test
  void a_success_where_a_failure_is_due_is_an_assertion_error(Simulation sim) {
    assertThatThrownBy(() -> sim.awaitFailure(CompletableFuture.completedFuture("fine")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("succeeded with fine");
  }

  @Check("await")
  @Test
  void time_passes_as_far_as_it_is_told_and_what_is_due_happens(Simulation sim) {
    CompletableFuture<String> due =
        new CompletableFuture<String>()
            .completeOnTimeout("x", 1, java.util.concurrent.TimeUnit.SECONDS);
    sim.advance(Duration.ofMillis(999));
    assertThat(due).isNotDone();
    sim.advance(Duration.ofMillis(1));
    assertThat(due).isDone();
    assertThat(sim.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void what_stands_for_the_parameter_until_then_says_what_to_do() {
    Simulation placeholder = new SimulatedTests().placeholder();
    assertThatThrownBy(placeholder::elapsed).hasMessageContaining("@Check");
  }
}
