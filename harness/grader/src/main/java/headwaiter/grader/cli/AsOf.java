package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Bookkeeping;
import headwaiter.grader.pipeline.Settings;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has which tells marks. */
final class AsOf {
  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "what is due by then and has not come is missing, such as 2026-11-21T23:59:00+01:00"
              + " (default: now)")
  @Nullable OffsetDateTime time;

  /** The gradebook of that time; what could not be read is complained about. */
  Bookkeeping open(Settings settings, Voice voice) {
    Bookkeeping books =
        Bookkeeping.open(
            settings,
            Optional.ofNullable(time)
                .map(OffsetDateTime::toInstant)
                .orElseGet(settings.clock()::instant));
    books.complaints().forEach(voice::complain);
    return books;
  }
}
