package headwaiter.grader.report;

import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Everything that it takes to run a failing check again, whatever becomes of the submission, and to
 * tell whether it goes the same way.
 *
 * @param format {@link #FORMAT}
 * @param student the handle
 * @param assignment the assignment's id
 * @param check the check that failed
 * @param runSeed the seed of the plain schedule
 * @param seed the seed of the schedule that failed
 * @param strategy how schedules were chosen, if that was said on the command line; or empty
 * @param message what the check said
 * @param marks what has to come again, as lines
 * @param needs versions and digests of what it has to be run with, by name
 * @param sources of the submission
 */
public record ReplayFile(
    String format,
    String student,
    String assignment,
    String check,
    long runSeed,
    long seed,
    String strategy,
    String message,
    List<String> marks,
    Map<String, String> needs,
    List<Source> sources) {
  static final String FOLDER = "replay";
  private static final String FORMAT = "headwaiter-replay/2";

  /** What a run depends on, beside the submission. */
  private static final List<String> NEEDED = List.of("jdk", "assignment");

  /**
   * Writes a file for each check that failed in a result, and takes others away.
   *
   * @param marks what has to come again of a check, by its id, in the run with a seed
   */
  public static void writeAll(
      Path out, Result result, BiFunction<String, Long, List<String>> marks) {
    Set<Path> written = new HashSet<>();
    for (Result.Checked check : result.checks()) {
      if (check.verdict() == Mark.FAILED) {
        long seed = check.seed() == 0 ? result.provenance().seed() : check.seed();
        ReplayFile replay =
            new ReplayFile(
                FORMAT,
                result.student(),
                result.assignment(),
                check.id(),
                result.provenance().seed(),
                seed,
                result.provenance().strategy(),
                check.message(),
                marks.apply(check.id(), seed),
                needs(result.provenance().versions(), result.provenance().digests()),
                result.sources().stream()
                    .map(text -> new Source(text.path(), text.text()))
                    .toList());
        Path file = replay.in(out);
        Atomic.write(file, ResultJson.write(replay));
        written.add(file);
      }
    }
    Stale.replays(folder(out, result.student(), result.assignment()), written);
  }

  /** What of these a replay depends on. */
  public static Map<String, String> needs(
      Map<String, String> versions, Map<String, String> digests) {
    Map<String, String> needs = new TreeMap<>();
    for (String name : NEEDED) {
      Optional.ofNullable(versions.get(name))
          .or(() -> Optional.ofNullable(digests.get(name)))
          .ifPresent(value -> needs.put(name, value));
    }
    return needs;
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
      throw new Unreadable(unreadable(file, "its format is `" + replay.format() + "`"), null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(unreadable(file, String.valueOf(e.getMessage())), e);
    }
  }

  private static String unreadable(Path file, String why) {
    return "Expected a replay file of format `"
        + FORMAT
        + "` in "
        + file
        + ", but "
        + why
        + ". Grade the submission again to have one.";
  }

  private Path in(Path out) {
    return folder(out, student, assignment).resolve(SafeName.of(check) + "-" + seed + ".json");
  }

  private static Path folder(Path out, String student, String assignment) {
    return out.resolve(SafeName.of(student)).resolve(SafeName.of(assignment)).resolve(FOLDER);
  }
}
