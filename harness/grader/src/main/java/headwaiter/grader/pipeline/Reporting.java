package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.grading.Grading;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.report.Present;
import headwaiter.grader.report.ReplayFile;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Site;
import headwaiter.grader.report.Unreadable;
import headwaiter.grader.run.Installation;
import headwaiter.wire.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reports made again from the results on disk. No code of a student is run for that, or compiled.
 *
 * @param submissions how many are shown
 * @param checked of how many the grade was computed again from the evidence
 * @param differing those whose grade came out otherwise, and how: a line each
 * @param complaint why there are none; empty if there are
 */
public record Reporting(int submissions, int checked, List<String> differing, String complaint) {
  /** Makes every file again, and computes each grade again whose assignment is still the same. */
  public static Reporting again(Settings settings) {
    return reporting(
        settings,
        present -> {
          Map<String, Assignment> known = Catalog.read(settings.assignments()).assignments();
          Queue<String> differing = new ConcurrentLinkedQueue<>();
          AtomicInteger checked = new AtomicInteger();
          int shown =
              write(
                  settings.out(),
                  present,
                  Installation.grader(settings.home()),
                  result ->
                      Optional.ofNullable(known.get(result.assignment()))
                          .filter(same -> isOf(result, same))
                          .ifPresent(
                              assignment -> {
                                checked.incrementAndGet();
                                difference(result, assignment).ifPresent(differing::add);
                              }));
          return new Reporting(shown, checked.get(), differing.stream().sorted().toList(), "");
        });
  }

  /** Makes the pages for people who are not to know who is who, in a folder of their own. */
  public static Reporting anonymous(Settings settings, Path to) {
    return reporting(
        settings,
        present -> new Reporting(Site.anonymous(settings.out(), to, present), 0, List.of(), ""));
  }

  /**
   * Makes every file from the results, of what is handed in now, that is not there already.
   *
   * @param maker the digest of the code that makes them
   */
  static void update(Path out, Present present, String maker) {
    Site.update(out, present, maker, result -> replays(out, result));
  }

  private static int write(Path out, Present present, String maker, Consumer<Result> each) {
    return Site.write(
        out,
        present,
        maker,
        result -> {
          replays(out, result);
          each.accept(result);
        });
  }

  private static void replays(Path out, Result result) {
    ReplayFile.writeAll(
        out,
        result,
        (check, seed) -> Sameness.marks(result.evidence().observations(), check, seed));
  }

  private static Reporting reporting(
      Settings settings, java.util.function.Function<Present, Reporting> how) {
    try {
      if (!Files.isDirectory(settings.out().resolve("results"))) {
        return none(
            "There are no results in "
                + settings.out().resolve("results")
                + ". Run ./grade first.");
      }
      return how.apply(present(settings.out()));
    } catch (Unreadable e) {
      return none(String.valueOf(e.getMessage()));
    }
  }

  /** What is handed in now, as far as anybody has said. */
  static Present present(Path out) {
    return Present.in(out).orElseGet(() -> Present.everything(out));
  }

  private static Reporting none(String complaint) {
    return new Reporting(0, 0, List.of(), complaint);
  }

  private static boolean isOf(Result result, Assignment assignment) {
    return assignment.digest().equals(result.provenance().digests().get("assignment"));
  }

  private static Optional<String> difference(Result result, Assignment assignment) {
    List<Source> sources =
        result.sources().stream().map(text -> new Source(text.path(), text.text())).toList();
    Grading grading = Grading.of(assignment, result.evidence(), sources);
    List<String> lines = result.differences(grading.grade(), grading.findings());
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(result.name() + ": " + String.join("; ", lines));
  }
}
