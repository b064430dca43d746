package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Bookkeeping;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./grade why}. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tells line by line how a mark comes about.")
final class WhyCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(
      paramLabel = "STUDENT[/ASSIGNMENT]",
      description = "a mark, or everything about a student")
  String target = "";

  @Mixin Books books = new Books();
  @Mixin AsOf asOf = new AsOf();

  WhyCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Bookkeeping open = asOf.open(books.settings(), voice);
    Optional<String> why = open.why(target, voice.colour(), voice.width());
    if (why.isEmpty()) {
      voice.complain(
          "There is no mark of `"
              + target
              + "`."
              + open.nearest(target).map(near -> " Did you mean `" + near + "`?").orElse(""));
      return Exit.UNREADABLE;
    }
    voice.say(why.get());
    return open.complaints().isEmpty() ? Exit.DONE : Exit.UNREADABLE;
  }
}
