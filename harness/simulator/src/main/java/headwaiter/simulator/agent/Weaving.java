package headwaiter.simulator.agent;

import headwaiter.hook.spi.Woven;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether this JVM can run simulations. Asked before anything else of the simulator is touched. */
public final class Weaving {
  private Weaving() {}

  /** What is missing, in words; empty if simulations can run. Never blocks. */
  public static Optional<String> missing() {
    try {
      // By the boot loader alone: a copy on the class path is one that java.base doesn't call.
      Class.forName("headwaiter.hook.spi.Woven", true, null);
    } catch (ClassNotFoundException e) {
      return Optional.of("Headwaiter's agent is not in this JVM");
    }
    return Woven.base() ? Optional.empty() : Optional.of("Headwaiter's agent did not get ready");
  }

  /** Whether a class, by its binary name, was woven as code under test; empty without an agent. */
  public static Optional<Predicate<String>> subject() {
    return missing().isPresent() ? Optional.empty() : Optional.ofNullable(Woven.subject());
  }

  static void done(ProjectClasses classes) {
    Woven.by(classes::isSubject);
  }
}
