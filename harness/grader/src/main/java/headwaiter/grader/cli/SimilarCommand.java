package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Likeness;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade similar}. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells how alike the submissions for an assignment are.",
      "Compares what has a result, each with each, by JPlag, without what the",
      "starter gave everybody. A reason to look, never a verdict."
    })
final class SimilarCommand implements Callable<Integer> {
  private static final int ALL = 100;

  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "the assignments (default: all that have results)")
  List<String> ids = List.of();

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description = "show pairs side by side from here on (default: ${DEFAULT-VALUE})")
  int percent = 60;

  @Mixin Books books = new Books();

  SimilarCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    if ((percent < 1 || percent > ALL) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--at-least takes 1 to 100, but `" + percent + "` came.");
    }
    Likeness likeness =
        Likeness.of(books.settings(), ids, percent, System.getenv(), voice::complain);
    likeness.texts().forEach(text -> voice.say(text.stripTrailing()));
    likeness.complaints().forEach(voice::complain);
    return likeness.complaints().isEmpty() ? Exit.DONE : Exit.UNREADABLE;
  }
}
