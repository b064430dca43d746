package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Comparing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tells whose points move between two gradings, and why.")
final class CompareCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "a folder of reports, a results.json, or REVISION:FOLDER of git")
  String before = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = {
        "the same, of another run",
        "(default: what counts in OLD is compared with what counted there before)"
      })
  @Nullable String after;

  @Option(names = "--html", paramLabel = "FILE", description = "write it as a page, too")
  @Nullable Path html;

  @Option(names = "--json", description = "print it as JSON")
  boolean json;

  @Option(
      names = "--fail-on-lower",
      description = "exit status 1 when anybody has fewer points than before")
  boolean failOnLower;

  CompareCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Comparing comparing =
        Comparing.of(
            before,
            Optional.ofNullable(after),
            Optional.ofNullable(html),
            voice.colour() && !json,
            voice.width(),
            System.getenv());
    if (!comparing.complaint().isEmpty()) {
      voice.complain(comparing.complaint());
      return Exit.UNREADABLE;
    }
    voice.say(json ? comparing.json() : comparing.text());
    return failOnLower && comparing.lowers() ? Exit.NOT_MET : Exit.DONE;
  }
}
