package headwaiter.verify.browser;

import headwaiter.verify.whole.Run;
import headwaiter.verify.whole.SampleClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders of reports with every kind of page in them.
 *
 * @param sample the sample class
 * @param rare what the sample class does not have, made by hand: rejected, undecided, with text
 *     that tries to break out
 * @param big many students and assignments, so that the class page is a narrow table
 * @param moves what moves between two gradings
 * @param hostile graded for real: students whose names, sources and output try to break out
 */
record Sites(Path scratch, Path sample, Path rare, Path big, Path moves, Path hostile)
    implements AutoCloseable {
  private static final Path GOLDEN =
      Path.of("../grader/src/test/resources/headwaiter/grader/report/golden");
  private static final int STUDENTS = 16;
  private static final int ASSIGNMENTS = 31;

  static Sites make(SampleClass sample) {
    try {
      Path scratch = Files.createTempDirectory("headwaiter-sites");
      return new Sites(
          scratch,
          sample.reports(),
          rare(scratch),
          big(scratch, sample.reports()),
          moves(scratch, sample.reports()),
          Hostile.graded(scratch));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("Can't make the pages", e);
    }
  }

  /** Every page of all of them. */
  List<Path> pages() throws IOException {
    return Stream.of(sample, rare, big, moves, hostile)
        .flatMap(site -> pages(site).stream())
        .sorted()
        .toList();
  }

  /** Every page of a site. Of the big one, some of each kind. */
  List<Path> pages(Path site) {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(
              file ->
                  !site.equals(big)
                      || file.getParent().equals(big)
                      || file.endsWith("s01/index.html")
                      || file.endsWith("assignment-01.html"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path rare(Path scratch) throws IOException, InterruptedException {
    Path out = scratch.resolve("rare");
    int number = 0;
    for (String name : List.of("blocking", "rejected", "race", "deadlock", "hostile")) {
      put(out, "s" + ++number, name, Files.readString(GOLDEN.resolve(name + ".json")));
    }
    String alike = Files.readString(GOLDEN.resolve("blocking.json"));
    put(out, "<b>s7", "blocking", alike);
    String attempt = field("attempt").matcher(alike).results().findFirst().orElseThrow().group(1);
    Files.createDirectories(out.resolve("similar"));
    Files.writeString(
        out.resolve("similar/blocking.json"),
        """
        {"format": "headwaiter-similar/1", "similar": {
          "assignment": "blocking", "percent": 60, "compared": 3,
          "pairs": [
            {"first": {"student": "s1", "attempt": "%1$s"},
             "second": {"student": "<b>s7", "attempt": "%1$s"},
             "similarity": 971, "larger": 1000, "matches": [
              {"first": {"file": "Breakfast.java", "from": 1, "to": 9},
               "second": {"file": "Breakfast.java", "from": 1, "to": 9}},
              {"first": {"file": "Breakfast.java", "from": 12, "to": 20},
               "second": {"file": "Breakfast.java", "from": 12, "to": 20}}]},
            {"first": {"student": "s1", "attempt": "%1$s"},
             "second": {"student": "gone<script>", "attempt": "001-x"},
             "similarity": 650, "larger": 700, "matches": []}],
          "skipped": [{"who": {"student": "<i>s8", "attempt": "001-y"}, "why": "it can't be parsed"}]}}
        """
            .formatted(attempt));
    return report(scratch, out);
  }

  private static Path big(Path scratch, Path sample) throws IOException, InterruptedException {
    Path out = scratch.resolve("big");
    List<String> samples;
    try (Stream<Path> files = Files.walk(sample.resolve("results"))) {
      samples =
          files
              .filter(file -> file.getFileName().toString().startsWith("001-"))
              .sorted()
              .map(Sites::read)
              .toList();
    }
    for (int a = 1; a <= ASSIGNMENTS; a++) {
      for (int s = 1; s <= STUDENTS; s++) {
        put(
            out,
            "s%02d".formatted(s),
            "assignment-%02d".formatted(a),
            samples.get((s * 7 + a * 3) % samples.size()));
      }
    }
    return report(scratch, out);
  }

  private static Path moves(Path scratch, Path sample) throws IOException, InterruptedException {
    Path now = scratch.resolve("now");
    try (Stream<Path> files = Files.walk(sample.resolve("results/s02"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        put(now, "s01", file.getParent().getFileName().toString(), read(file));
      }
    }
    Path moves = Files.createDirectories(scratch.resolve("moves"));
    Path page = moves.resolve("moves.html");
    Run run = Run.of(scratch, "compare", sample, report(scratch, now), "--html", page);
    if (!Files.exists(page)) {
      throw new AssertionError("No page of what moves: " + run.err());
    }
    return moves;
  }

  /** Puts a result where that of another student and assignment belongs. */
  private static void put(Path out, String student, String assignment, String json)
      throws IOException {
    String attempt = field("attempt").matcher(json).results().findFirst().orElseThrow().group(1);
    String moved = set(set(json, "student", student), "assignment", assignment);
    Path folder =
        Files.createDirectories(out.resolve("results").resolve(student).resolve(assignment));
    // Without its seal, which was of the other.
    Files.writeString(
        folder.resolve(attempt + ".json"), field("digest").matcher(moved).replaceFirst("  "));
  }

  private static String set(String json, String name, String value) {
    return field(name).matcher(json).replaceFirst("  \"" + name + "\" : \"" + value + "\",");
  }

  private static Pattern field(String name) {
    return Pattern.compile("(?m)^  \"" + name + "\" : \"(.*)\",$");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path report(Path scratch, Path out) throws IOException, InterruptedException {
    Run run = Run.of(scratch, "report", "--out", out, "--assignments", scratch.resolve("none"));
    if (run.status() != 0) {
      throw new AssertionError("No pages: " + run.err());
    }
    return out;
  }
}
