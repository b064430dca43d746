package headwaiter.grader.sandbox;

/**
 * What the system lets a process have, whatever it does.
 *
 * @param dataBytes memory: heap, and what is taken outside of it
 * @param fileBytes the largest file
 * @param openFiles open files
 */
public record Caps(long dataBytes, long fileBytes, int openFiles) {
  private static final long MIB = 1 << 20;

  /** For code that nobody has read. */
  public static final Caps TIGHT = new Caps(768 * MIB, 16 * MIB, 256);

  /** For the harness's own tools on hostile input. */
  public static final Caps WIDE = new Caps(3072 * MIB, 512 * MIB, 1024);
}
