package course.waitfirst.given;

/** When a wait is over. */
public enum ReturnWhen {
  /** As soon as one future is done, in whichever way. */
  FIRST_COMPLETED,
  /** As soon as one has failed; when all are done if none fails. A cancelled one has failed. */
  FIRST_FAILED,
  /** When all are done, in whichever way. */
  ALL_COMPLETED
}
