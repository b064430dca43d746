package headwaiter.grader.pipeline;

import headwaiter.grader.report.Comparison;
import headwaiter.grader.report.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two gradings, compared.
 *
 * @param text for a terminal
 * @param json for programs
 * @param moves whether anything moves
 * @param lowers whether anybody has fewer points than before
 * @param complaint why there is nothing to compare; empty if there is
 */
public record Comparing(String text, String json, boolean moves, boolean lowers, String complaint) {
  /**
   * Compares.
   *
   * @param before a folder of reports, or a {@code results.json}
   * @param after the same; if there is none, what counts in the folder of reports is compared with
   *     what counted there before
   * @param page where the page for browsers goes, if it is wanted
   */
  public static Comparing of(
      Path before, Optional<Path> after, Optional<Path> page, boolean colour, int width) {
    try {
      Comparison comparison =
          after.isPresent() ? Comparison.of(before, after.get()) : Comparison.of(before);
      if (page.isPresent()) {
        Files.writeString(page.get(), comparison.html());
      }
      return new Comparing(
          comparison.text(colour, width),
          comparison.json(),
          !comparison.changes().isEmpty() || !comparison.marks().isEmpty(),
          comparison.lowers(),
          "");
    } catch (Unreadable e) {
      return new Comparing("", "", false, false, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Comparing("", "", false, false, "Can't write " + page.orElseThrow() + ": " + e);
    }
  }
}
