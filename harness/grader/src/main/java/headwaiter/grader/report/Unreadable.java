package headwaiter.grader.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A result file that is not one, or can't be read. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String message, @Nullable Exception cause) {
    super(message, cause);
  }

  Unreadable(Path file, String why, @Nullable Exception cause) {
    super(
        "Expected a result of format "
            + Result.FORMAT
            + " in "
            + file
            + ", but "
            + why
            + ". Delete the file and grade again.",
        cause);
  }
}
