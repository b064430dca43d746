package headwaiter.grader.cli;

import picocli.CommandLine.Command;

/** {@code ./grade}. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Says what submissions earn, and why.",
    footer = {
      "",
      "Exit status: 0 done, whatever the scores · 1 something asked for is not met",
      "             2 usage or input that cannot be read · 3 our own trouble",
      "Subcommands win over targets of the same name: ./grade run NAME is unambiguous."
    })
final class Root extends Grades {
  Root(Voice voice) {
    super(voice);
  }
}
