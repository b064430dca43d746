package headwaiter.grader.model;

import java.util.Locale;

/** How much a student is told of a check that fails. */
public enum Telling {
  /** Everything: what came, and what was expected. */
  FULL,
  /** What came, and never what was expected. */
  ACTUAL_ONLY,
  /** That it failed. */
  NONE;

  /** As the teacher writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What holds where the teacher says nothing. */
  public static Telling of(boolean hidden) {
    return hidden ? ACTUAL_ONLY : FULL;
  }
}
