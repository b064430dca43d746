package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Views;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./grade explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells what a finding is, why it matters, and what to do about it.")
final class Explain implements Callable<Integer> {
  private final Voice voice;

  @Parameters(paramLabel = "FINDING-ID", description = "such as blocking-wait")
  String id = "";

  Explain(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Optional<String> page = Views.page(id, voice.colour(), voice.width());
    if (page.isPresent()) {
      voice.say(page.get());
      return Exit.DONE;
    }
    voice.complain(
        "There is no finding `"
            + id
            + "`. "
            + Views.nearest(id, Views.pages())
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("There are: " + String.join(", ", Views.pages()) + "."));
    return Exit.UNREADABLE;
  }
}
