package headwaiter.grader.collect;

/**
 * How much may come out of what was handed in.
 *
 * @param fileBytes of one file
 * @param handedInBytes of what one student handed in for one assignment
 * @param files of the same
 * @param allBytes of a whole export
 */
record Bounds(long fileBytes, long handedInBytes, int files, long allBytes) {
  /** More than the intake reads, so that it is the one to say what is too large for grading. */
  static final Bounds USUAL = new Bounds(4L << 20, 16L << 20, 1000, 8L << 30);
}
