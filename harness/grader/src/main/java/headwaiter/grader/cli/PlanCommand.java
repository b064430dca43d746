package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Shard;
import headwaiter.grader.pipeline.Targets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints what --shard takes, as a JSON list on one line: a matrix for a workflow.",
      "There are no more parts than submissions."
    })
final class PlanCommand implements Callable<Integer> {
  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "TARGET", arity = "0..*", description = "as for ./grade")
  List<String> targets = List.of();

  @Option(
      names = "--shards",
      paramLabel = "N",
      required = true,
      description = "how many parts there are at most")
  int shards;

  @Option(names = "--assignment", paramLabel = "ID", description = "only this assignment")
  @Nullable String assignment;

  @Mixin Books books = new Books();

  PlanCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    if (shards < 1 && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--shards takes a number of at least 1, but " + shards + " came.");
    }
    Targets found = Targets.find(books.settings(), targets, Optional.ofNullable(assignment));
    found.complaints().forEach(voice::complain);
    voice.say(
        Shard.plan(shards, found.work()).stream()
            .map(shard -> '"' + shard + '"')
            .collect(Collectors.joining(",", "[", "]")));
    return found.complaints().isEmpty() ? Exit.DONE : Exit.UNREADABLE;
  }
}
