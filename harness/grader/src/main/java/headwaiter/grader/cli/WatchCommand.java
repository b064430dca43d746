package headwaiter.grader.cli;

import headwaiter.grader.pipeline.NotIsolated;
import headwaiter.grader.pipeline.Settings;
import headwaiter.grader.pipeline.Targets;
import headwaiter.grader.pipeline.Unusable;
import headwaiter.grader.pipeline.Watching;
import headwaiter.grader.pipeline.Work;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

/** {@code ./grade watch}. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Grades one's own code again whenever it is saved; Ctrl-C ends it.",
      "No result is kept. Isolation is waived as with --own-code, so it refuses where CI is set.",
      "Explored checks get " + Watching.SCHEDULES + " schedules unless --schedules says how many."
    })
final class WatchCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "ASSIGNMENT | STUDENT/ASSIGNMENT",
      description = "what is worked on; without STUDENT, with --in or as its only submission")
  String target = "";

  @Option(names = "--in", paramLabel = "DIR", description = "the folder with the sources")
  @Nullable Path in;

  @Mixin Folders folders = new Folders();

  WatchCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() throws InterruptedException, Unusable, NotIsolated {
    if (spec != null && System.getenv("CI") != null) {
      throw new ParameterException(
          spec.commandLine(),
          "watch waives isolation, and CI is set: what is graded there is not one's own code.");
    }
    Settings settings = folders.settings(true);
    Targets found = targets(settings);
    if (found.work().size() != 1) {
      found.complaints().forEach(voice::complain);
      if (!found.work().isEmpty()) {
        voice.complain(
            "Which one? "
                + found.work().stream().map(Work::name).collect(Collectors.joining(", "))
                + "; or a folder of your own: --in DIR.");
      }
      return Exit.UNREADABLE;
    }
    Work work = found.work().getFirst();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> voice.complain(voice.terminal() ? "\nStopped." : "Stopped.")));
    try (Watching watching = Watching.open(settings, work, new Progress(voice, false))) {
      watching.watch(voice.colour(), voice.width(), text -> show(work, text));
    }
    return Exit.DONE;
  }

  private Targets targets(Settings settings) {
    if (in != null) {
      return Targets.find(settings, List.of(in.toString()), Optional.of(target));
    }
    String wanted = target.contains("/") ? target : "*/" + target;
    return Targets.find(settings, List.of(wanted), Optional.empty());
  }

  private void show(Work work, String text) {
    voice.say("\n" + text);
    voice.say(
        "["
            + TIME.format(LocalTime.now(ZoneId.systemDefault()))
            + "] Watching "
            + work.folder()
            + "; Ctrl-C ends it.");
  }
}
