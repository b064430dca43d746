package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Reporting;
import headwaiter.grader.pipeline.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./grade report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes every report again from the results on disk.",
      "Runs no student's code.",
      "Exit status 1 when a grade, computed again from its evidence, comes out otherwise."
    })
final class ReportCommand implements Callable<Integer> {
  private final Voice voice;

  @Mixin Books books = new Books();

  @Option(
      names = "--anonymous",
      paramLabel = "DIR",
      description = "only make the pages under other names, in this folder")
  @Nullable Path anonymous;

  ReportCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Settings settings = books.settings();
    Reporting made =
        anonymous == null ? Reporting.again(settings) : Reporting.anonymous(settings, anonymous);
    if (!made.complaint().isEmpty()) {
      voice.complain(made.complaint());
      return Exit.UNREADABLE;
    }
    if (anonymous != null) {
      voice.say(
          count(made.submissions())
              + " in "
              + anonymous.resolve("index.html")
              + ". Names in the students' own code stay as they are.");
      return Exit.DONE;
    }
    made.differing().forEach(voice::complain);
    voice.say(
        count(made.submissions())
            + " in "
            + settings.out().resolve("index.html")
            + "; "
            + (made.differing().isEmpty()
                ? made.checked() + " computed again from evidence, with the same grade."
                : made.differing().size()
                    + " of "
                    + made.checked()
                    + " come out otherwise when computed again: grade them again."));
    return made.differing().isEmpty() ? Exit.DONE : Exit.NOT_MET;
  }

  private static String count(int many) {
    return many + (many == 1 ? " submission" : " submissions");
  }
}
