package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Audit;
import headwaiter.grader.pipeline.NotIsolated;
import headwaiter.grader.pipeline.Settings;
import headwaiter.grader.pipeline.Unusable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade audit}. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Checks what assignments promise, and prints their error cards.")
final class AuditCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "assignments (default: all)")
  List<String> ids = List.of();

  @Mixin Folders folders = new Folders();

  @Option(
      names = "--write",
      description = "only write what is generated in handouts: their timelines")
  boolean write;

  @Option(names = "--quiet", description = "say only what is wrong")
  boolean quiet;

  AuditCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() throws InterruptedException, Unusable, NotIsolated {
    Settings settings = folders.settings(false);
    Progress progress = new Progress(voice, quiet);
    Audit audit;
    try {
      audit = write ? Audit.write(settings, ids, progress) : Audit.of(settings, ids, progress);
    } finally {
      progress.clear();
    }
    audit.unknown().forEach(voice::complain);
    if (!quiet) {
      audit.cards().forEach(voice::say);
    }
    audit.problems().forEach(voice::say);
    boolean tried =
        write ? audit.unknown().isEmpty() : !audit.cards().isEmpty() || !audit.problems().isEmpty();
    if (!quiet && tried) {
      voice.say(
          audit.problems().isEmpty()
              ? write ? "Written." : "Every promise is kept."
              : audit.problems().size()
                  + (audit.problems().size() == 1 ? " promise is" : " promises are")
                  + " broken.");
    }
    if (!audit.unknown().isEmpty()) {
      return Exit.UNREADABLE;
    }
    return audit.problems().isEmpty() ? Exit.DONE : Exit.NOT_MET;
  }
}
