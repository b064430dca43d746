package headwaiter.junit;

import headwaiter.api.VirtualTime;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.ThreadState;
import java.util.Optional;
import java.util.stream.Collectors;

/** The simulation of a test ended before its body did. */
final class NeverEnded extends AssertionError {
  private static final long serialVersionUID = 1L;

  NeverEnded(Outcome outcome, long seed) {
    super(
        "The test did not end: %s (at %s, seed %d).%s"
            .formatted(
                words(outcome.ending()),
                VirtualTime.text(outcome.elapsed()),
                seed,
                outcome.threads().stream().map(NeverEnded::lines).collect(Collectors.joining())));
    // Who can't go on is where to look; who noticed is not.
    outcome.threads().stream()
        .findFirst()
        .ifPresent(thread -> setStackTrace(thread.stack().toArray(StackTraceElement[]::new)));
  }

  private static String words(Ending ending) {
    return switch (ending) {
      case DONE -> "it did";
      case DEADLOCK -> "deadlock, each thread waits for what the next one holds";
      case STUCK -> "stuck, what it waits for can't come any more";
      case LIVELOCK -> "livelock, threads run for ever and get nowhere";
      case OUTSIDE -> "work outside of the simulation did not come back";
      case STEPS -> "it ran too long, past the limit of steps";
      case VIRTUAL_TIME -> "it ran too long, past the limit of virtual time";
    };
  }

  private static String lines(ThreadState thread) {
    String nl = System.lineSeparator();
    return "%s  %s %s%s%s%s"
        .formatted(
            nl,
            thread.name(),
            thread.waitsFor().isEmpty() ? "runs" : "waits for " + thread.waitsFor(),
            thread.heldBy().isEmpty() ? "" : ", held by " + thread.heldBy(),
            thread.holds().isEmpty() ? "" : ", and holds " + String.join(", ", thread.holds()),
            place(thread).map(frame -> nl + "    at " + frame).orElse(""));
  }

  /** The innermost frame that is not the JDK's. */
  private static Optional<StackTraceElement> place(ThreadState thread) {
    return thread.stack().stream()
        .filter(
            frame -> frame.getModuleName() == null || !frame.getModuleName().startsWith("java."))
        .findFirst()
        .or(() -> thread.stack().stream().findFirst());
  }
}
