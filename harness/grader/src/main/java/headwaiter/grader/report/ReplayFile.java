package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Report;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that it takes to run a failing schedule again, whatever becomes of the submission.
 *
 * @param format {@link #FORMAT}
 * @param student the handle
 * @param assignment the assignment's id
 * @param check the check that failed
 * @param runSeed the seed of the plain schedule
 * @param seed the seed of the schedule that failed
 * @param message what the check said
 * @param sources of the submission
 */
public record ReplayFile(
    String format,
    String student,
    String assignment,
    String check,
    long runSeed,
    long seed,
    String message,
    List<Source> sources) {
  static final String FOLDER = "replay";
  private static final String FORMAT = "headwaiter-replay/1";

  /** Writes a file for each failing schedule that a report tells of, and takes others away. */
  public static void writeAll(Path out, Report report) {
    Set<Path> written = new HashSet<>();
    for (Finding finding : report.findings()) {
      finding
          .schedule()
          .ifPresent(
              schedule -> {
                ReplayFile replay =
                    new ReplayFile(
                        FORMAT,
                        report.submission().student(),
                        report.assignment().id(),
                        finding.check(),
                        report.provenance().seed(),
                        schedule.seed(),
                        finding.message(),
                        report.submission().sources());
                Path file = replay.in(out);
                Atomic.write(file, ResultJson.write(replay));
                written.add(file);
              });
    }
    Stale.replays(folder(out, report.submission().student(), report.assignment().id()), written);
  }

  /**
   * The replay in a file.
   *
   * @throws Unreadable if it can't be read, or is none
   */
  public static ReplayFile read(Path file) {
    try {
      ReplayFile replay = ResultJson.read(Files.readString(file), ReplayFile.class);
      if (FORMAT.equals(replay.format())) {
        return replay;
      }
      throw new Unreadable(file, "its format is " + replay.format(), null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private Path in(Path out) {
    return folder(out, student, assignment).resolve(SafeName.of(check) + "-" + seed + ".json");
  }

  private static Path folder(Path out, String student, String assignment) {
    return out.resolve(SafeName.of(student)).resolve(SafeName.of(assignment)).resolve(FOLDER);
  }
}
