package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Changed;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./grade changed}. */
@Command(
    name = "changed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells which submissions changed since a revision of git.",
      "Those, too, whose assignment changed. Prints a target a line, for ./grade."
    })
final class ChangedCommand implements Callable<Integer> {
  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "REV",
      required = true,
      description = "the revision, such as main or HEAD^1")
  String since = "";

  @Option(
      names = "--plan",
      paramLabel = "N",
      description = {
        "print what a workflow needs to know instead: targets=…, here=true when N or",
        "fewer are to be graded, and else the shards of N or so as shards=[\"1/3\",…]"
      })
  @Nullable Integer plan;

  @Mixin Books books = new Books();

  ChangedCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    if (plan != null && plan < 1 && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--plan takes a number of at least 1, but " + plan + " came.");
    }
    Changed changed = Changed.since(books.settings(), since, System.getenv());
    changed.complaints().forEach(voice::complain);
    if (plan != null) {
      voice.say(changed.plan(plan));
    } else {
      changed.targets().forEach(voice::say);
    }
    return changed.complaints().isEmpty() ? Exit.DONE : Exit.UNREADABLE;
  }
}
