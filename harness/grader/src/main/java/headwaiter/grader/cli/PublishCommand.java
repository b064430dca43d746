package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Publishing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade publish}. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the repository that students get.",
      "Handouts, given types, starters and visible tests; no solution, no",
      "mistake, no hidden test, no note. In a folder that was published before",
      "it renews what is the teacher's, and leaves alone what students have begun."
    })
final class PublishCommand implements Callable<Integer> {
  private static final Pattern HARNESS =
      Pattern.compile("[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}@[0-9a-f]{40}");

  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "the folder to write")
  Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ID",
      description = "the assignments (default: all)")
  List<String> ids = List.of();

  @Option(names = "--course", paramLabel = "NAME", description = "what the course is called")
  String course = "";

  @Option(
      names = "--harness",
      paramLabel = "OWNER/REPO@COMMIT",
      description = "where Headwaiter is on GitHub; without it there is no workflow")
  @Nullable String harness;

  @Mixin Books books = new Books();

  PublishCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    if (harness != null && spec != null && !HARNESS.matcher(harness).matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "--harness takes OWNER/REPO@COMMIT with the full hash of a commit, but `"
              + harness
              + "` came.");
    }
    Publishing published =
        Publishing.to(books.settings(), folder, ids, course, Optional.ofNullable(harness));
    published.complaints().forEach(voice::complain);
    if (!published.complaints().isEmpty()) {
      voice.complain("Nothing was written, because of the above.");
      return Exit.UNREADABLE;
    }
    voice.say(
        "%d %s in %s; %d hidden %s stayed back.%s"
            .formatted(
                published.assignments(),
                published.assignments() == 1 ? "assignment" : "assignments",
                folder,
                published.hidden(),
                published.hidden() == 1 ? "check" : "checks",
                harness == null
                    ? " There is no workflow: say where Headwaiter is with --harness."
                    : ""));
    return Exit.DONE;
  }
}
