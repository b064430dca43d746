package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Machine;
import headwaiter.grader.pipeline.Settings;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has which runs code. */
final class Folders {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Mixin Books books = new Books();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "the seed that every choice comes from; the same seed gives the same result"
              + " (default: 1)")
  @Nullable Long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "how many are graded side by side (default: one for each processor)")
  @Nullable Integer jobs;

  @Option(
      names = "--schedules",
      paramLabel = "N",
      description =
          "under how many schedules explored checks run (default: as the assignment says)")
  @Nullable Integer schedules;

  @Option(
      names = "--strategy",
      paramLabel = "HOW",
      description =
          "how those schedules are chosen: ${COMPLETION-CANDIDATES} (default: as the tests say)")
  @Nullable Strategy strategy;

  @Option(
      names = "--require",
      paramLabel = "RUNG",
      description =
          "the rung of isolation, a, b or c, that code has to run on; without it nothing is run"
              + " (default: the best of this machine; see ./grade doctor)")
  @Nullable String require;

  /** Ways to choose schedules, by the names that they have everywhere. */
  enum Strategy {
    MIXED("mixed"),
    EXHAUSTIVE("exhaustive"),
    PCT("pct"),
    POS("pos"),
    RANDOM_WALK("random-walk");

    private final String text;

    Strategy(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The settings, the project's own folders being the defaults. */
  Settings settings(boolean ownCode) {
    Settings places = books.settings();
    return new Settings(
        places.home(),
        places.assignments(),
        places.submissions(),
        places.out(),
        seed == null ? 1 : seed,
        atLeastOne("--jobs", jobs).orElse(Runtime.getRuntime().availableProcessors()),
        atLeastOne("--schedules", schedules),
        strategy == null ? "" : strategy.toString(),
        rung(),
        ownCode,
        false,
        places.clock());
  }

  private Optional<String> rung() {
    if (require != null && spec != null && !Machine.rungs().contains(require)) {
      throw new ParameterException(
          spec.commandLine(),
          "--require takes one of "
              + String.join(", ", Machine.rungs())
              + ", but `"
              + require
              + "` came.");
    }
    return Optional.ofNullable(require);
  }

  /** Whether a seed was asked for. */
  Optional<Long> wantedSeed() {
    return Optional.ofNullable(seed);
  }

  private OptionalInt atLeastOne(String name, @Nullable Integer value) {
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value < 1 && spec != null) {
      throw new ParameterException(
          spec.commandLine(), name + " takes a number of at least 1, but " + value + " came.");
    }
    return OptionalInt.of(value);
  }
}
