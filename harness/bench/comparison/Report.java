/**
 * What a tool told of a place.
 *
 * @param folder of the program: {@code caught/blocking-io}
 */
record Report(String folder, String file, int first, int last, String check) {
  /** Whether it is at this line or the one beside it. */
  boolean isNear(int line) {
    return first - 1 <= line && line <= last + 1;
  }
}
