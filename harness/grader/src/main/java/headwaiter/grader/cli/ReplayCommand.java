package headwaiter.grader.cli;

import headwaiter.grader.pipeline.NotIsolated;
import headwaiter.grader.pipeline.Replay;
import headwaiter.grader.pipeline.Settings;
import headwaiter.grader.pipeline.Unusable;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs a check again as it ran, and shows what each thread did.")
final class ReplayCommand implements Callable<Integer> {
  private final Voice voice;

  @Parameters(
      index = "0",
      paramLabel = "FILE | STUDENT/ASSIGNMENT",
      description = "a replay file of a report, or a submission")
  String target = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CHECK",
      description = "the check; a replay file names its own")
  @Nullable String check;

  @Mixin Folders folders = new Folders();

  @Option(names = "--own-code", description = "do without isolation: for one's own code")
  boolean ownCode;

  ReplayCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() throws Unusable, NotIsolated {
    Settings settings = folders.settings(ownCode);
    Progress progress = new Progress(voice, false);
    Replay replay =
        Replay.of(
            settings,
            target,
            Optional.ofNullable(check),
            folders.wantedSeed(),
            voice.colour(),
            voice.width(),
            progress);
    progress.clear();
    if (!replay.complaint().isEmpty()) {
      voice.complain(replay.complaint());
      return Exit.UNREADABLE;
    }
    voice.say(replay.text());
    return replay.same() ? Exit.DONE : Exit.NOT_MET;
  }
}
