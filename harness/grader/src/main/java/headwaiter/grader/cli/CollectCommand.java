package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Collecting;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade collect}. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts what was handed in elsewhere into the folder of submissions.",
      "Takes what Moodle, Canvas and Gradescope export of an assignment, and",
      "the git repositories of submissions/roster.csv.",
      "Tells what it did not take; exit status 1 then."
    })
final class CollectCommand implements Callable<Integer> {
  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "ZIP",
      arity = "0..*",
      description = "exports of a learning platform, each of one assignment")
  List<Path> exports = List.of();

  @Option(
      names = "--assignment",
      paramLabel = "ID",
      required = true,
      description = "the assignment that they are of")
  String assignment = "";

  @Option(
      names = "--git",
      description = "take the repositories of the roster's column `repository`")
  boolean git;

  @Option(
      names = "--tag",
      paramLabel = "NAME",
      description = "of each repository this tag, not what is newest")
  @Nullable String tag;

  @Option(
      names = "--before",
      paramLabel = "TIME",
      description = "of each repository what was pushed until then")
  @Nullable String before;

  @Option(
      names = "--received",
      paramLabel = "TIME",
      description =
          "when what comes without a time was received, such as 2026-10-12T23:59:00+02:00")
  @Nullable String received;

  @Mixin Books books = new Books();

  CollectCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    if (spec != null && exports.isEmpty() && !git) {
      throw new ParameterException(
          spec.commandLine(), "Say from where: zips that a platform exported, or --git.");
    }
    if (spec != null && !git && (tag != null || before != null)) {
      throw new ParameterException(spec.commandLine(), "--tag and --before go with --git.");
    }
    if (spec != null && tag != null && !tag.matches("[A-Za-z0-9][A-Za-z0-9._/-]*")) {
      throw new ParameterException(spec.commandLine(), "`" + tag + "` is no tag.");
    }
    Collecting collected =
        Collecting.of(
            books.settings(),
            assignment,
            new Collecting.From(
                exports,
                git,
                Optional.ofNullable(tag),
                time("--before", before).map(OffsetDateTime::toInstant),
                time("--received", received)),
            System.getenv());
    collected.refused().forEach(voice::complain);
    if (!collected.complaint().isEmpty()) {
      voice.complain(collected.complaint());
      return Exit.UNREADABLE;
    }
    voice.say(collected.text());
    return collected.refused().isEmpty() ? Exit.DONE : Exit.NOT_MET;
  }

  private Optional<OffsetDateTime> time(String name, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(OffsetDateTime::parse);
    } catch (DateTimeException e) {
      if (spec == null) {
        return Optional.empty();
      }
      throw new ParameterException(
          spec.commandLine(),
          name
              + " takes a time with its offset, such as 2026-10-12T23:59:00+02:00, but `"
              + text
              + "` came.");
    }
  }
}
