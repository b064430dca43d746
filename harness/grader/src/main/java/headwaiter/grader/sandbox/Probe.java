package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries a rung out: whether it works on this machine, and whether it holds. */
final class Probe {
  private static final String SCRIPT =
      """
      if read word < "$1"; then echo "a file outside was read"; fi
      if : > inside; then echo "own"; fi
      (exit 7)
      echo "a process was started"
      """;

  private static final List<String> EXPECTED = List.of("own");

  private Probe() {}

  /** Why it can't be used; nothing if it can. */
  static Optional<String> of(Rung rung) throws IOException {
    Path outside = Files.createTempFile("headwaiter-", ".probe");
    try {
      Files.writeString(outside, "secret\n");
      List<String> said = new ArrayList<>();
      Tool.Result result =
          Tool.run(
              rung,
              new Launch(
                  List.of(Shell.PATH.toString(), "-c", SCRIPT, "sh", outside.toString()),
                  Caps.TIGHT),
              said::add);
      if (said.equals(EXPECTED)) {
        return Optional.empty();
      }
      said.removeAll(EXPECTED);
      return Optional.of(
          said.isEmpty()
              ? "it does not start here: status " + result.status() + ", " + line(result.errors())
              : "it does not hold here: " + String.join(", ", said));
    } finally {
      Files.delete(outside);
    }
  }

  private static String line(String errors) {
    return errors.strip().lines().reduce((first, last) -> last).orElse("without a word");
  }
}
