package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Bookkeeping;
import headwaiter.grader.pipeline.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./grade gradebook}. */
@Command(
    name = "gradebook",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes marks of the results.",
      "With dates, weights, extensions and adjustments: assignments/course.yaml,",
      "submissions/extensions.csv and submissions/adjustments.jsonl.",
      "Writes gradebook.csv and gradebook.json into the folder of reports."
    })
final class GradebookCommand implements Callable<Integer> {
  private final Voice voice;

  @Mixin Books books = new Books();
  @Mixin AsOf asOf = new AsOf();

  GradebookCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Settings settings = books.settings();
    Bookkeeping open = asOf.open(settings, voice);
    voice.say(open.table(voice.colour(), voice.width()));
    if (!open.complaints().isEmpty()) {
      voice.complain("Nothing was written, because of the above.");
      return Exit.UNREADABLE;
    }
    voice.say(
        "Written: "
            + open.write(settings).stream().map(Path::toString).collect(Collectors.joining(", ")));
    return Exit.DONE;
  }
}
