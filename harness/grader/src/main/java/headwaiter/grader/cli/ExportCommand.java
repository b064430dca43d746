package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Bookkeeping;
import headwaiter.grader.pipeline.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fills the marks into an export of Canvas or Moodle.",
      "Takes the gradebook that Canvas exports, or Moodle's grading worksheet of an assignment, and",
      "leaves everything else in it as it is."
    })
final class ExportCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(paramLabel = "FILE", description = "the export of the platform, a CSV file")
  Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "the file to write; it may be the same")
  Path to = Path.of("");

  @Option(
      names = "--assignment",
      paramLabel = "ID",
      description = "for a worksheet of Moodle: the assignment that it is of")
  @Nullable String assignment;

  @Mixin Books books = new Books();
  @Mixin AsOf asOf = new AsOf();

  ExportCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Settings settings = books.settings();
    Bookkeeping open = asOf.open(settings, voice);
    if (!open.complaints().isEmpty()) {
      voice.complain("Nothing was written, because of the above.");
      return Exit.UNREADABLE;
    }
    Bookkeeping.Filling filling = open.fill(settings, file, to, Optional.ofNullable(assignment));
    if (!filling.complaint().isEmpty()) {
      voice.complain(filling.complaint());
      return Exit.UNREADABLE;
    }
    filling.remarks().forEach(voice::complain);
    voice.say(
        filling.filled()
            + (filling.filled() == 1 ? " mark is" : " marks are")
            + " filled in, in "
            + to
            + ".");
    return Exit.DONE;
  }
}
