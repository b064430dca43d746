package headwaiter.rules.flow;

import java.util.Arrays;

/**
 * What may be in one slot of a method's stack or locals: the origins that it may come from.
 *
 * <p>An origin is a number: that of the instruction that made the value, or one of {@link
 * #parameter} and {@link #caught}.
 */
public final class Value {
  private static final int FIRST_CAUGHT = -1_000_000;

  private final int[] origins;
  private final boolean wide;

  private Value(int[] origins, boolean wide) {
    this.origins = origins;
    this.wide = wide;
  }

  static Value from(int origin, boolean wide) {
    return new Value(new int[] {origin}, wide);
  }

  /** The origin of a parameter; {@code this} is the first of an instance method. */
  public static int parameter(int index) {
    return -1 - index;
  }

  static int caught(int handler) {
    return FIRST_CAUGHT - handler;
  }

  /** Whether the origin is a parameter. */
  public static boolean isParameter(int origin) {
    return origin < 0 && origin > FIRST_CAUGHT;
  }

  /** Whether the origin is an exception that a handler caught. */
  public static boolean isCaught(int origin) {
    return origin <= FIRST_CAUGHT;
  }

  /** The parameter's index. */
  public static int index(int parameter) {
    return -1 - parameter;
  }

  /** Where it may come from, in ascending order; at least one. */
  public int[] origins() {
    return origins.clone();
  }

  /** Whether it may come from there. */
  public boolean comesFrom(int origin) {
    return Arrays.binarySearch(origins, origin) >= 0;
  }

  boolean wide() {
    return wide;
  }

  Value or(Value other) {
    if (this == other || Arrays.equals(origins, other.origins)) {
      return this;
    }
    int[] both = Arrays.copyOf(origins, origins.length + other.origins.length);
    System.arraycopy(other.origins, 0, both, origins.length, other.origins.length);
    int[] union = Arrays.stream(both).sorted().distinct().toArray();
    return union.length == origins.length ? this : new Value(union, wide);
  }
}
