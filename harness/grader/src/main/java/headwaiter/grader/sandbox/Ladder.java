package headwaiter.grader.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rungs that a machine may offer, the one that is preferred first. Found out by trying. */
public final class Ladder {
  /** Looks a rung up. */
  private interface Finder {
    Rung here() throws IOException;
  }

  /** A rung that a machine may offer. */
  private record Kind(String letter, String what, Finder finder) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("c", "Landlock and seccomp", Restricted::here),
          new Kind("b", "bubblewrap", Bubblewrap::here),
          new Kind("a", "own process", OwnProcess::new));

  private Ladder() {}

  /**
   * A rung, and whether this machine offers it.
   *
   * @param letter its name on the ladder
   * @param what it is
   * @param rung to be used; nothing if it can't be
   * @param why it can't be used; empty if it can
   */
  public record Step(String letter, String what, Optional<Rung> rung, String why) {}

  /** No rung gives what is asked for. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** The letters of all rungs. */
  public static List<String> letters() {
    return KINDS.stream().map(Kind::letter).sorted().toList();
  }

  /** Tries them all out. Blocks for some milliseconds. */
  public static List<Step> steps() {
    return KINDS.stream().map(Ladder::tried).toList();
  }

  /** The preferred one of those that this machine offers. There is always one. */
  public static Rung best() {
    return KINDS.stream()
        .map(Ladder::tried)
        .flatMap(step -> step.rung().stream())
        .findFirst()
        .orElseGet(OwnProcess::new);
  }

  /**
   * The preferred rung that gives what is asked for.
   *
   * @param required its letter, if it has to be a certain one
   * @param asked the guarantees that it has to give
   * @throws Refused if this machine has none; never answered with a lower one
   */
  public static Rung choose(Optional<String> required, Collection<String> asked) throws Refused {
    List<String> reasons = new ArrayList<>();
    for (Kind kind : KINDS) {
      if (required.isPresent() && !required.get().equals(kind.letter())) {
        continue;
      }
      Step step = tried(kind);
      List<String> lacking =
          step.rung().stream()
              .flatMap(
                  rung -> asked.stream().filter(one -> !rung.guarantees().contains(one)).distinct())
              .sorted()
              .toList();
      if (step.rung().isPresent() && lacking.isEmpty()) {
        return step.rung().get();
      }
      reasons.add(
          "rung %s (%s): %s"
              .formatted(
                  kind.letter(),
                  kind.what(),
                  step.rung().isPresent()
                      ? "it does not give " + String.join(", ", lacking)
                      : step.why()));
    }
    throw new Refused(
        "%s is asked for, and this machine does not give it:%n%s"
            .formatted(
                required
                    .map(letter -> "Rung " + letter)
                    .orElseGet(
                        () ->
                            "Isolation ("
                                + asked.stream()
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                                + ")"),
                reasons.stream().map(reason -> "  " + reason).collect(Collectors.joining("\n"))));
  }

  private static Step tried(Kind kind) {
    try {
      Rung rung = kind.finder().here();
      Optional<String> why = rung instanceof OwnProcess ? Optional.empty() : Probe.of(rung);
      return new Step(
          kind.letter(),
          kind.what(),
          why.isEmpty() ? Optional.of(rung) : Optional.empty(),
          why.orElse(""));
    } catch (IOException e) {
      return new Step(kind.letter(), kind.what(), Optional.empty(), String.valueOf(e.getMessage()));
    } catch (IllegalStateException | LinkageError e) {
      return new Step(
          kind.letter(), kind.what(), Optional.empty(), "no call reaches the kernel: " + e);
    }
  }
}
