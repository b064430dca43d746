package headwaiter.hook.spi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the code under test were reached, while somebody wants to know: an array for each
 * class that carries probes, in which it notes what it reaches. Informative: code that gets hold of
 * such an array can write into it.
 */
public final class Probes {
  private static final int FIRST = 16;

  private static boolean wanted;
  private static int count;
  private static long[] ids = new long[FIRST];
  private static boolean[] @Nullable [] arrays = new boolean[FIRST][];

  private Probes() {}

  /** From now on what is reached is kept. */
  public static synchronized void begin() {
    wanted = true;
    count = 0;
  }

  /** The number of classes that asked for their array; they are told no more after this. */
  public static synchronized int end() {
    wanted = false;
    return count;
  }

  /** The id of a class, by its number. */
  public static synchronized long id(int number) {
    return ids[number];
  }

  /** What was reached in a class, by its number. */
  public static synchronized boolean[] reached(int number) {
    boolean[] array = arrays[number];
    return array == null ? new boolean[0] : array;
  }

  /**
   * The array of a class: the same for each loader that defines it. One that nobody reads if
   * nothing is kept, or if the class has said another number before.
   *
   * @param id of the class
   * @param number of its probes
   */
  public static synchronized boolean[] of(long id, int number) {
    if (wanted) {
      for (int i = 0; i < count; i++) {
        boolean[] known = arrays[i];
        if (ids[i] == id && known != null) {
          return known.length == number ? known : new boolean[number];
        }
      }
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
        arrays = Arrays.copyOf(arrays, 2 * count);
      }
      ids[count] = id;
      boolean[] made = new boolean[number];
      arrays[count++] = made;
      return made;
    }
    return new boolean[number];
  }
}
