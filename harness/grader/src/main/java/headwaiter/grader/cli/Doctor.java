package headwaiter.grader.cli;

import headwaiter.grader.pipeline.Machine;
import headwaiter.grader.pipeline.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./grade doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Says what this machine offers, what is missing, and why.")
final class Doctor implements Callable<Integer> {
  private static final String INDENT = " ".repeat(20);

  private final Voice voice;

  @Mixin Folders folders = new Folders();

  Doctor(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() {
    Settings settings = folders.settings(false);
    Machine machine = Machine.look(settings);
    for (Machine.Offer offer : machine.offers()) {
      voice.say("%s %-16s  %s".formatted(mark(offer.standing()), offer.name(), offer.what()));
      if (!offer.advice().isEmpty()) {
        voice.say(INDENT + offer.advice());
      }
    }
    voice.say(
        machine.canGrade()
            ? "This machine can grade what others have handed in."
            : "This machine can't grade what others have handed in"
                + settings.rung().map(rung -> " on rung " + rung).orElse("")
                + ".");
    return machine.canGrade() ? Exit.DONE : Exit.NOT_MET;
  }

  private static String mark(Machine.Standing standing) {
    return switch (standing) {
      case THERE -> "✓";
      case MISSING -> "–";
      case NEEDED -> "✗";
    };
  }
}
