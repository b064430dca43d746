package headwaiter.wire;

import java.util.List;

/**
 * What a failed test knows of the mistake that it failed for.
 *
 * @param test the method, as {@code Class.method}
 * @param kind what sort of mistake
 * @param what it is about, in words: of a failure what came and what should have come
 * @param at the line of the code under test
 * @param stack the stack there, innermost first
 */
public record Slip(String check, String test, Kind kind, String what, Frame at, List<Frame> stack)
    implements Observation {
  /** What can be done wrong. */
  public enum Kind {
    /** The failure that was due came inside of another one. */
    WRAPPED,
    /** Another failure came, which says the same and does not know its cause. */
    REPLACED,
    /** A call leads to the same call again, for each of many things. */
    DEEP,
    /** Work that had to be cancelled went on. */
    UNCANCELLED,
    /** A callback came on another thread than the one that was asked for. */
    ELSEWHERE,
    /** More was sent, or asked for, than there was demand. */
    DEMAND,
    /** A signal came after the one that is the last. */
    AGAIN,
    /** Work was begun only when other work had ended, and did not need it. */
    SERIAL,
    /** Work waited for a lock, permit or thread that was held while other work waited. */
    HELD
  }
}
