package headwaiter.grader.cli;

import picocli.CommandLine.Command;

/** {@code ./grade run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Grades, like ./grade alone.")
final class Run extends Grades {
  Run(Voice voice) {
    super(voice);
  }
}
