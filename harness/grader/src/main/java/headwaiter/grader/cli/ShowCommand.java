package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints results that were graded before, in any format.")
final class ShowCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..*",
      description = "student | student/assignment | */assignment (default: everybody)")
  List<String> targets = List.of();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text)",
      completionCandidates = Formats.class,
      defaultValue = "text")
  String format = "text";

  @Mixin Books books = new Books();

  /** The names of the formats. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(Showing.formats());
    }
  }

  ShowCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Showing showing =
        Showing.of(
            books.settings(), targets, format, voice.colour(), voice.width(), System.getenv());
    if (!showing.complaint().isEmpty()) {
      voice.complain(showing.complaint());
      return Exit.UNREADABLE;
    }
    voice.say(showing.text());
    return Exit.DONE;
  }
}
