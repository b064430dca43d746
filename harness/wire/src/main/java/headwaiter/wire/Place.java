package headwaiter.wire;

/**
 * A place in a source file.
 *
 * @param file relative to the submission's folder, with forward slashes; empty if unknown
 * @param line from 1; 0 if unknown
 */
public record Place(String file, int line) {
  /** No place at all. */
  public static final Place NOWHERE = new Place("", 0);
}
