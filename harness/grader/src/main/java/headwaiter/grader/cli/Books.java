package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folders that every command works on: all that those need which run no code. */
final class Books {
  @Option(
      names = "--submissions",
      paramLabel = "DIR",
      description = "the folder of submissions, STUDENT/ASSIGNMENT/….java (default: submissions)")
  @Nullable Path submissions;

  @Option(
      names = "--assignments",
      paramLabel = "DIR",
      description = "the folder of assignments (default: assignments)")
  @Nullable Path assignments;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder of reports (default: reports)")
  @Nullable Path out;

  /** The settings, the project's own folders being the defaults. */
  Settings settings() {
    Path home = Path.of(Optional.ofNullable(System.getProperty("headwaiter.home")).orElse("."));
    return new Settings(
        home,
        Optional.ofNullable(assignments).orElse(home.resolve("assignments")),
        Optional.ofNullable(submissions).orElse(home.resolve("submissions")),
        Optional.ofNullable(out).orElse(home.resolve("reports")),
        1,
        1,
        OptionalInt.empty(),
        "",
        Optional.empty(),
        false,
        false,
        InstantSource.system());
  }
}
