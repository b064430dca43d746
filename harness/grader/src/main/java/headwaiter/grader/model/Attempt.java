package headwaiter.grader.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt earned, without everything that a mark does not depend on.
 *
 * @param student whose
 * @param assignment for what
 * @param name distinct for each digest, in the order in which they came
 * @param received when it came; empty if nobody said
 * @param now whether it is the one that is handed in now
 * @param checks what each of them earned
 */
public record Attempt(
    String student,
    String assignment,
    String name,
    Optional<Instant> received,
    boolean now,
    List<Part> checks) {
  /** A check: points earned, possible, and undecided. */
  public record Part(String id, int earned, int possible, int undecided) {}

  /** Points possible. */
  public int possible() {
    return checks.stream().mapToInt(Part::possible).sum();
  }

  /** Points earned. */
  public int earned() {
    return checks.stream().mapToInt(Part::earned).sum();
  }

  /** Points that no evidence decides. */
  public int undecided() {
    return checks.stream().mapToInt(Part::undecided).sum();
  }
}
