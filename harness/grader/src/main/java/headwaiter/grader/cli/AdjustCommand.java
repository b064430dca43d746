package headwaiter.grader.cli;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.pipeline.Bookkeeping;
import headwaiter.grader.pipeline.Settings;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade adjust}. */
@Command(
    name = "adjust",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Changes a mark, with a reason.",
      "Adds a line to submissions/adjustments.jsonl. Nothing is ever taken out of that file; --clear takes back what was said before."
    })
final class AdjustCommand implements Callable<Integer> {
  private final Voice voice;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "STUDENT/ASSIGNMENT", description = "whose mark, in what")
  String target = "";

  @ArgGroup(multiplicity = "1")
  What what = new What();

  /** One of these. */
  static final class What {
    @Option(
        names = "--set",
        paramLabel = "POINTS",
        description = "these are the points, whatever was earned or added")
    @Nullable BigDecimal set;

    @Option(
        names = "--add",
        paramLabel = "POINTS",
        description = "so many more; fewer with --add=-2")
    @Nullable BigDecimal add;

    @Option(names = "--excuse", description = "it does not count for this student; not zero")
    boolean excuse;

    @Option(names = "--clear", description = "take back what was said before about the same")
    boolean clear;
  }

  @Option(
      names = "--check",
      paramLabel = "ID",
      description = "only this check (default: the mark as a whole)")
  String check = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "the reason, which the student may read")
  String why = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "who decides (default: who is logged in)")
  @Nullable String by;

  @Mixin Books books = new Books();

  AdjustCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    refuseOdd();
    Settings settings = books.settings();
    int slash = target.indexOf('/');
    Optional<BigDecimal> value =
        Optional.ofNullable(what.set).or(() -> Optional.ofNullable(what.add));
    Adjustment wanted =
        new Adjustment(
            0,
            settings.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            Optional.ofNullable(by)
                .orElseGet(() -> Optional.ofNullable(System.getProperty("user.name")).orElse("?")),
            target.substring(0, slash),
            target.substring(slash + 1),
            check,
            kind(),
            value,
            why.strip(),
            "",
            "");
    try {
      voice.say(Bookkeeping.adjust(settings, wanted));
    } catch (Bookkeeping.Refused | Bookkeeping.Broken e) {
      voice.complain(String.valueOf(e.getMessage()));
      return Exit.UNREADABLE;
    }
    Bookkeeping.open(settings, settings.clock().instant())
        .why(target, voice.colour(), voice.width())
        .ifPresent(voice::say);
    return Exit.DONE;
  }

  private Adjustment.Kind kind() {
    if (what.set != null) {
      return Adjustment.Kind.SET;
    }
    if (what.add != null) {
      return Adjustment.Kind.DELTA;
    }
    return what.excuse ? Adjustment.Kind.EXCUSE : Adjustment.Kind.CLEAR;
  }

  private void refuseOdd() {
    if (!target.matches("[^/]+/[^/]+")) {
      throw odd("Expected STUDENT/ASSIGNMENT, but `" + target + "` came.");
    }
    if (why.isBlank()) {
      throw odd("--why takes a reason, but nothing came.");
    }
    if (what.excuse && !check.isEmpty()) {
      throw odd("--excuse is about the whole mark, and takes no --check.");
    }
    if (what.set != null && what.set.signum() < 0) {
      throw odd("--set takes points from 0 on.");
    }
    for (BigDecimal number : new BigDecimal[] {what.set, what.add}) {
      if (number != null && (number.scale() > 6 || number.precision() - number.scale() > 6)) {
        throw odd("Points have at most six digits before the point and six after it.");
      }
    }
  }

  private ParameterException odd(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
