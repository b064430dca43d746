package course.priceboard.given;

/** Why there is no price. */
public enum Failure {
  /** There was an answer, with a status other than 200. */
  STATUS,
  /** There was an answer, and it is no number. */
  GARBAGE,
  /** There was no connection: it was refused, or the host is unknown. */
  UNREACHABLE,
  /** There was a connection, but no whole answer in HTTP came over it. */
  BROKEN,
  /** Two seconds were over. */
  TOO_LATE
}
