package headwaiter.grader.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./grade completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a completion script: source <(./grade completion)")
final class Completion implements Callable<Integer> {
  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  Completion(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      voice.say(AutoComplete.bash("grade", spec.root().commandLine()));
    }
    return Exit.DONE;
  }
}
