package headwaiter.grader.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a student stands in an assignment, and how that comes about.
 *
 * @param student who
 * @param assignment in what
 * @param state what kind of mark it is
 * @param points the mark, not rounded
 * @param most what the assignment is worth
 * @param open points that no evidence and no person has decided
 * @param attempt the one that counts; empty if there is none
 * @param dropped whether its group leaves it out
 * @param lines how it comes about, step by step
 */
public record Standing(
    String student,
    String assignment,
    State state,
    BigDecimal points,
    BigDecimal most,
    BigDecimal open,
    String attempt,
    boolean dropped,
    List<Line> lines) {
  /** What kind of mark it is. */
  public enum State {
    /** Everything is decided. */
    DECIDED,
    /** A person has to decide about some points. */
    OPEN,
    /** It does not count for this student: that is not zero. */
    EXCUSED,
    /** Nothing came, and it is too late to come in time: zero. */
    MISSING,
    /** Nothing came, and it is not due yet: it does not count. */
    NOT_DUE
  }

  /**
   * A line of the explanation.
   *
   * @param step from 1 to 8, in the order of computing
   * @param name of the step, in a word or two
   * @param text what happened there
   */
  public record Line(int step, String name, String text) {}

  /** Whether it is part of the mark of the course, if it is not dropped. */
  public boolean counts() {
    return switch (state) {
      case DECIDED, OPEN, MISSING -> true;
      case EXCUSED, NOT_DUE -> false;
    };
  }
}
