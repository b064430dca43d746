package headwaiter.grader.cli;

import headwaiter.grader.pipeline.NotIsolated;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands together. */
final class Commands {
  private Commands() {}

  static CommandLine of(Voice voice) {
    CommandLine line = new CommandLine(new Root(voice));
    line.addSubcommand(new Run(voice));
    line.addSubcommand(new PlanCommand(voice));
    line.addSubcommand(new MergeCommand(voice));
    line.addSubcommand(new WatchCommand(voice));
    line.addSubcommand(new AuditCommand(voice));
    line.addSubcommand(new WorkbenchCommand(voice));
    line.addSubcommand(new ReplayCommand(voice));
    line.addSubcommand(new PublishCommand(voice));
    line.addSubcommand(new CollectCommand(voice));
    line.addSubcommand(new ReportCommand(voice));
    line.addSubcommand(new ShowCommand(voice));
    line.addSubcommand(new ChangedCommand(voice));
    line.addSubcommand(new CompareCommand(voice));
    line.addSubcommand(new SimilarCommand(voice));
    line.addSubcommand(new GradebookCommand(voice));
    line.addSubcommand(new WhyCommand(voice));
    line.addSubcommand(new AdjustCommand(voice));
    line.addSubcommand(new VerifyCommand(voice));
    line.addSubcommand(new ExportCommand(voice));
    line.addSubcommand(new Explain(voice));
    line.addSubcommand(new InspectCommand(voice));
    line.addSubcommand(new Doctor(voice));
    line.addSubcommand(new Completion(voice));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setOut(voice.out());
    line.setErr(voice.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(voice.colour() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof NotIsolated) {
            voice.complain(String.valueOf(e.getMessage()));
            return Exit.NOT_MET;
          }
          voice.complain("This is our own trouble, not the submission's: " + told(e));
          if (System.getenv("HEADWAITER_DEBUG") != null) {
            frames(e, voice);
          }
          return Exit.TROUBLE;
        });
    return line;
  }

  private static void frames(Throwable e, Voice voice) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      voice.complain(each.toString());
      for (StackTraceElement frame : each.getStackTrace()) {
        voice.complain("    at " + frame);
      }
    }
  }

  private static String told(Throwable e) {
    StringBuilder told = new StringBuilder();
    for (Throwable each = e; each != null; each = each.getCause()) {
      String message = each.getMessage() == null ? each.getClass().getName() : each.getMessage();
      if (told.indexOf(message) < 0) {
        told.append(told.isEmpty() ? "" : ": ").append(message);
      }
    }
    return told.toString();
  }
}
