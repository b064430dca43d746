package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Graded;
import headwaiter.grader.pipeline.NotIsolated;
import headwaiter.grader.pipeline.Pipeline;
import headwaiter.grader.pipeline.Settings;
import headwaiter.grader.pipeline.Shard;
import headwaiter.grader.pipeline.Targets;
import headwaiter.grader.pipeline.Unusable;
import headwaiter.grader.pipeline.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code ./grade} and {@code ./grade run} do. */
class Grades implements Callable<Integer> {
  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..*",
      description = {
        "student | student/assignment | */assignment | a folder with sources",
        "(default: everything in the folder of submissions)"
      })
  List<String> targets = List.of();

  @Mixin Folders folders = new Folders();

  @Option(
      names = "--assignment",
      paramLabel = "ID",
      description = "only this assignment; for a folder, the one that it is for")
  @Nullable String assignment;

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      description = "exit status 1 when fewer of the decided points are earned")
  @Nullable Double failUnder;

  @Option(
      names = "--own-code",
      description = "do without isolation: for one's own code; not a grade of record")
  boolean ownCode;

  @Option(
      names = "--fresh",
      description = "run everything, also what has not changed since it was graded")
  boolean fresh;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "only the K-th of N parts, without pages: for ./grade merge")
  @Nullable String shard;

  @Option(names = "--quiet", description = "say only what is wrong")
  boolean quiet;

  @Option(names = "--verbose", description = "tell everything about every submission")
  boolean verbose;

  Grades(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() throws InterruptedException, Unusable, NotIsolated {
    refuseOddOptions();
    Settings plain = folders.settings(ownCode);
    Settings settings = fresh ? plain.afresh() : plain;
    Targets found = Targets.find(settings, targets, Optional.ofNullable(assignment));
    found.complaints().forEach(voice::complain);
    List<Graded> graded =
        found.work().isEmpty() && shard == null ? List.of() : grade(settings, found);
    if (!quiet && !graded.isEmpty()) {
      show(settings, graded);
    }
    if (!found.complaints().isEmpty()) {
      return Exit.UNREADABLE;
    }
    return isMet(graded) ? Exit.DONE : Exit.NOT_MET;
  }

  private void refuseOddOptions() {
    if (spec == null) {
      return;
    }
    if (ownCode && System.getenv("CI") != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--own-code waives isolation, and CI is set: what is graded there is not one's own code.");
    }
    if (quiet && verbose) {
      throw new ParameterException(spec.commandLine(), "Take one of --quiet and --verbose.");
    }
    if (shard != null && Shard.parse(shard).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--shard takes K/N, such as 3/16: the third of sixteen parts; but `" + shard + "` came.");
    }
    if (failUnder != null && !(failUnder >= 0 && failUnder <= 100)) {
      throw new ParameterException(
          spec.commandLine(), "--fail-under takes a percentage from 0 to 100.");
    }
  }

  private Optional<Shard> shard() {
    return Optional.ofNullable(shard).flatMap(Shard::parse);
  }

  private List<Graded> grade(Settings settings, Targets found)
      throws InterruptedException, Unusable, NotIsolated {
    Progress progress = new Progress(voice, quiet);
    try (Pipeline pipeline = Pipeline.open(settings, found, progress)) {
      Thread rescue =
          new Thread(
              () -> {
                pipeline.stop();
                progress.clear();
                voice.complain("Stopped. What was finished is kept in " + settings.out() + ".");
              });
      Runtime.getRuntime().addShutdownHook(rescue);
      Optional<Shard> part = shard();
      List<Graded> graded =
          part.isPresent()
              ? pipeline.grade(part.get(), found.work(), progress)
              : pipeline.grade(found.work(), progress);
      return isStopped(rescue) ? List.of() : graded;
    } finally {
      progress.clear();
    }
  }

  /** Whether this JVM is ending; then everything has been said as soon as that is returned. */
  private static boolean isStopped(Thread rescue) throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(rescue);
      return false;
    } catch (IllegalStateException e) {
      rescue.join();
      return true;
    }
  }

  private void show(Settings settings, List<Graded> graded) {
    if (verbose || graded.size() == 1) {
      for (Graded one : graded) {
        voice.say(Views.details(one, voice.colour(), voice.width()));
      }
    }
    if (graded.size() > 1) {
      voice.say(Views.table(graded, voice.colour(), voice.width()));
      isolation(graded).forEach(rung -> voice.say("Isolation: " + rung));
    }
    if (shard != null) {
      voice.say("Merge it with the others: ./grade merge " + settings.out() + " …");
      return;
    }
    voice.say("Report: " + shown(settings.out().resolve("index.html")));
  }

  /** What was used, of those that ran. */
  private static List<String> isolation(List<Graded> graded) {
    return graded.stream().flatMap(one -> one.rung().stream()).distinct().sorted().toList();
  }

  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path there = path.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
  }

  private boolean isMet(List<Graded> graded) {
    if (failUnder == null) {
      return true;
    }
    int earned = 0;
    int decided = 0;
    for (Graded one : graded) {
      earned += one.earned();
      decided += one.decided();
    }
    double percent = decided == 0 ? 0 : 100.0 * earned / decided;
    if (percent < failUnder) {
      voice.complain(
          String.format(
              Locale.ROOT,
              "Earned %d of %d decided points, %.1f %%: less than the %.1f %% of --fail-under.",
              earned,
              decided,
              percent,
              failUnder));
      return false;
    }
    return true;
  }
}
