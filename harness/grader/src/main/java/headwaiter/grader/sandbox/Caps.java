package headwaiter.grader.sandbox;

/**
 * What the system lets a process have, whatever it does.
 *
 * @param dataBytes memory: heap, and what is taken outside of it
 * @param fileBytes the largest file
 * @param diskBytes all files in its folder together
 * @param openFiles open files
 * @param threads of all processes of its user, where that user is its own
 */
public record Caps(long dataBytes, long fileBytes, long diskBytes, int openFiles, int threads) {
  private static final long MIB = 1 << 20;

  /** For code that nobody has read. */
  public static final Caps TIGHT = new Caps(768 * MIB, 16 * MIB, 64 * MIB, 256, 1000);

  /** For the harness's own tools on hostile input. */
  public static final Caps WIDE = new Caps(3072 * MIB, 512 * MIB, 2048 * MIB, 1024, 4000);
}
