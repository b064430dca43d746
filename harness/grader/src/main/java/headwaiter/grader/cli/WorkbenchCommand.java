package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Workbenching;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade workbench}. */
@Command(
    name = "workbench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes an ordinary Maven project of an assignment.",
      "Any IDE opens it; the checks run and debug there as ordinary tests."
    })
final class WorkbenchCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(index = "0", paramLabel = "ID", description = "the assignment")
  String id = "";

  @ArgGroup @Nullable Code code;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "the folder to write (default: workbench/ID)")
  @Nullable Path to;

  @Mixin Books books = new Books();

  /** Which code is tested: one of these, or the starter. */
  static final class Code {
    @Option(names = "--solution", paramLabel = "NAME", description = "with a reference solution")
    @Nullable String solution;

    @Option(names = "--mistake", paramLabel = "NAME", description = "with a known mistake")
    @Nullable String mistake;

    @Option(names = "--student", paramLabel = "HANDLE", description = "with what is handed in")
    @Nullable String student;
  }

  WorkbenchCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(to).orElse(Path.of("workbench").resolve(id));
    Workbenching made =
        code == null
            ? Workbenching.to(books.settings(), folder, id, Workbenching.From.STARTER, "")
            : made(code, folder);
    made.complaints().forEach(voice::complain);
    if (!made.complaints().isEmpty()) {
      return Exit.UNREADABLE;
    }
    voice.say(
        made.folder()
            + ": "
            + made.from()
            + " and the checks. Open it in an IDE, or run `mvn test` there, with JDK 25.");
    return Exit.DONE;
  }

  private Workbenching made(Code chosen, Path folder) {
    if (chosen.solution != null) {
      return made(folder, Workbenching.From.SOLUTION, chosen.solution);
    }
    return chosen.mistake == null
        ? made(folder, Workbenching.From.STUDENT, String.valueOf(chosen.student))
        : made(folder, Workbenching.From.MISTAKE, chosen.mistake);
  }

  private Workbenching made(Path folder, Workbenching.From from, String name) {
    return Workbenching.to(books.settings(), folder, id, from, name);
  }
}
