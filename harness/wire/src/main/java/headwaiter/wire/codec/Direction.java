package headwaiter.wire.codec;

/** Which way frames go. */
public enum Direction {
  /** From the grader to a child. */
  TO_CHILD,
  /** From a child to the grader. */
  TO_GRADER
}
