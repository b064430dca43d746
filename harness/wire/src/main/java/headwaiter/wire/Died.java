package headwaiter.wire;

/**
 * The child ended before its closing record. Written by the coordinator.
 *
 * @param cause what ended it
 * @param detail in words: exit status, signal, what was expected
 */
public record Died(String check, Cause cause, String detail) implements Observation {
  /** What can end a child. */
  public enum Cause {
    /** It used more memory than it may. */
    OUT_OF_MEMORY,
    /** It was killed at the CPU limit. */
    CPU_LIMIT,
    /** It was killed at the wall limit. */
    WALL_LIMIT,
    /** Its records were missing, doubled, out of order or forged. */
    TAMPERED,
    /** It ended by itself. */
    EXITED,
    /** The harness failed. */
    OURS
  }
}
