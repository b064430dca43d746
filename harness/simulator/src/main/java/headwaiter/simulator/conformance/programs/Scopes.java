package headwaiter.simulator.conformance.programs;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** Structured concurrency: a failing subtask, and a time limit. */
final class Scopes {
  private Scopes() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    StringBuilder seen = new StringBuilder();
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> Watch.nap(3_000));
      scope.fork(
          () -> {
            Watch.nap(1_000);
            throw new IllegalStateException("no");
          });
      scope.join();
    } catch (StructuredTaskScope.FailedException e) {
      seen.append(Objects.requireNonNull(e.getCause()).getMessage()).append(watch.millis());
    }
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Integer>allSuccessfulOrThrow(),
            limits -> limits.withTimeout(Duration.ofSeconds(2)))) {
      scope.fork(
          () -> {
            Thread.sleep(9_000);
            return 1;
          });
      scope.join();
    } catch (StructuredTaskScope.TimeoutException e) {
      seen.append(" timeout").append(watch.millis());
    }
    return seen.toString();
  }
}
