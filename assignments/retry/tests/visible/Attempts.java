package course.retry.tests;

import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A service that fails as often as a test wants, and notes when it was asked. */
final class Attempts implements Supplier<CompletionStage<String>> {
  private final Simulation sim;
  private final Duration latency;
  private final int good;
  private final IntFunction<? extends Throwable> failures;
  private int made;

  /**
   * @param good the number of the attempt that succeeds, from 1; 0 if none does
   * @param failures what each of the others fails with
   */
  Attempts(Simulation sim, Duration latency, int good, IntFunction<? extends Throwable> failures) {
    this.sim = sim;
    this.latency = latency;
    this.good = good;
    this.failures = failures;
  }

  @Override
  public synchronized CompletionStage<String> get() {
    made++;
    if (latency.isZero()) {
      return made == good
          ? CompletableFuture.completedFuture("soup")
          : CompletableFuture.failedFuture(failures.apply(made));
    }
    return made == good
        ? service().answer("attempt " + made, latency, "soup")
        : service().fail("attempt " + made, latency, failures.apply(made));
  }

  GivenService service() {
    return sim.service("kitchen");
  }

  synchronized int made() {
    return made;
  }

  /** When each attempt began. */
  List<String> began() {
    return service().calls().stream().map(call -> VirtualTime.text(call.began())).toList();
  }
}
