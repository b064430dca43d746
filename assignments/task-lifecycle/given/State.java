package course.tasklifecycle.given;

/** Where a task is in its life. The last three are final. */
public enum State {
  /** It has been handed to its executor, which has not begun with it. */
  PENDING,
  /** Its supplier has been called; its stage is not complete. */
  RUNNING,
  /** There is a result. */
  DONE,
  /** There is a failure. */
  FAILED,
  /** There will be neither. */
  CANCELLED
}
