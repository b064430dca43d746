package headwaiter.grader.child;

import headwaiter.grader.sandbox.Watch;
import headwaiter.wire.Died;
import headwaiter.wire.Message;
import java.util.List;
import java.util.Optional;

/** Says what a dead child died of. */
final class Obituary {
  /** The JVM's exit status under {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  /** The shell's convention: 128 and the number of the signal. */
  private static final int SIGNALLED = 128;

  private Obituary() {}

  static Answer.Gone of(
      List<Message> heard, Optional<Watch.Limit> limit, int status, String errors) {
    if (limit.isPresent()) {
      return switch (limit.get()) {
        case CPU -> new Answer.Gone(heard, Died.Cause.CPU_LIMIT, "it was ended at the CPU limit");
        case WALL ->
            new Answer.Gone(heard, Died.Cause.WALL_LIMIT, "it was ended at the wall limit");
        case DISK ->
            new Answer.Gone(heard, Died.Cause.EXITED, "it was ended at the limit of its files");
      };
    }
    if (status == OUT_OF_MEMORY || errors.contains("insufficient memory")) {
      return new Answer.Gone(heard, Died.Cause.OUT_OF_MEMORY, "it ran out of memory");
    }
    return new Answer.Gone(heard, Died.Cause.EXITED, exit(status) + firstLine(errors));
  }

  private static String exit(int status) {
    return status > SIGNALLED
        ? "it was killed by signal " + (status - SIGNALLED)
        : "it ended with status " + status;
  }

  private static String firstLine(String errors) {
    return errors.isBlank() ? "" : ": " + errors.strip().lines().findFirst().orElse("");
  }
}
