package course.batchprocessor.tests;

import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** An oven that takes one batch at a time, always for as long, and notes what was in it. */
final class Bakery implements Function<List<String>, CompletionStage<Void>> {
  private final Simulation sim;
  private final Duration time;

  Bakery(Simulation sim, Duration time) {
    this.sim = sim;
    this.time = time;
  }

  @Override
  public CompletableFuture<Void> apply(List<String> batch) {
    return oven().answer(String.join(" ", batch), time, null);
  }

  GivenService oven() {
    return sim.service("oven");
  }

  /** Every batch, as "when: what". */
  List<String> batches() {
    return oven().calls().stream()
        .map(call -> VirtualTime.text(call.began()) + ": " + call.label())
        .toList();
  }
}
