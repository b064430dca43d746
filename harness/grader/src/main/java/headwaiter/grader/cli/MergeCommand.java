package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Merging;
import headwaiter.grader.pipeline.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./grade merge}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts the parts of a class together that ./grade --shard has graded.",
      "Exit status 2, and nothing done, when one is missing, there twice, or of another run."
    })
final class MergeCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "the folders that were given to --out")
  List<Path> folders = List.of();

  @Mixin Books books = new Books();

  MergeCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Settings settings = books.settings();
    Merging merging = Merging.of(settings, folders);
    if (!merging.complaints().isEmpty()) {
      merging.complaints().forEach(voice::complain);
      return Exit.UNREADABLE;
    }
    voice.say(
        merging.submissions()
            + (merging.submissions() == 1 ? " submission of " : " submissions of ")
            + merging.shards()
            + (merging.shards() == 1 ? " shard in " : " shards in ")
            + settings.out().resolve("index.html"));
    return Exit.DONE;
  }
}
