package headwaiter.junit;

import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.ThreadState;
import java.util.stream.Collectors;

/** The simulation of a test ended before its body did. */
final class NeverEnded extends AssertionError {
  private static final long serialVersionUID = 1L;

  NeverEnded(Outcome outcome, long seed) {
    super(
        "The test did not end (%s, seed %d).%n%s"
            .formatted(
                outcome.ending(),
                seed,
                outcome.threads().stream()
                    .map(NeverEnded::line)
                    .collect(Collectors.joining(System.lineSeparator()))));
  }

  private static String line(ThreadState thread) {
    return "  %s %s%s%s"
        .formatted(
            thread.name(),
            thread.waitsFor().isEmpty() ? "runs" : "waits for " + thread.waitsFor(),
            thread.heldBy().isEmpty() ? "" : ", held by " + thread.heldBy(),
            thread.stack().isEmpty() ? "" : ", at " + thread.stack().getFirst());
  }
}
