package headwaiter.grader.pipeline;

import headwaiter.grader.collect.Past;
import headwaiter.grader.report.Comparison;
import headwaiter.grader.report.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
   * @param before a folder of reports, a {@code results.json}, or {@code REVISION:FOLDER} as git
   *     writes it
   * @param after the same; if there is none, what counts in the folder of reports is compared with
   *     what counted there before
   * @param page where the page for browsers goes, if it is wanted
   * @param environment of this process, for git
   */
  public static Comparing of(
      String before,
      Optional<String> after,
      Optional<Path> page,
      boolean colour,
      int width,
      Map<String, String> environment) {
    try (Sides sides = new Sides(environment)) {
      Path old = sides.of(before);
      Comparison comparison =
          after.isPresent() ? Comparison.of(old, sides.of(after.get())) : Comparison.of(old);
      if (page.isPresent()) {
        write(page.get(), comparison.html());
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
      return new Comparing("", "", false, false, String.valueOf(e.getMessage()));
    }
  }

  private static void write(Path page, String html) throws IOException {
    try {
      Files.writeString(page, html);
    } catch (IOException e) {
      throw new IOException("Can't write " + page + ": " + e, e);
    }
  }

  /** Where what is compared lies; what comes out of git lies there as long as it is needed. */
  private static final class Sides implements AutoCloseable {
    private final Map<String, String> environment;
    private final List<Path> written = new ArrayList<>();

    Sides(Map<String, String> environment) {
      this.environment = environment;
    }

    Path of(String text) throws IOException {
      Optional<Past> past = Past.of(text);
      if (past.isEmpty() || Files.exists(Path.of(text))) {
        return Path.of(text);
      }
      Path folder = Files.createTempDirectory("headwaiter-compare");
      written.add(folder);
      String complaint = past.get().write(Path.of(""), folder, environment);
      if (!complaint.isEmpty()) {
        throw new IOException("There are no results in " + text + ": " + complaint + ".");
      }
      return folder;
    }

    @Override
    public void close() throws IOException {
      for (Path folder : written) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    }
  }
}
