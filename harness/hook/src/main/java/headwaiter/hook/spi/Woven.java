package headwaiter.hook.spi;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether java.base calls the hooks: it does if they are part of it, as in the worker's image, or
 * if an agent has woven it, who says so here.
 */
public final class Woven {
  private static volatile @Nullable Predicate<String> subject;

  private Woven() {}

  /** Whether a machine can run in this JVM. */
  public static boolean base() {
    return subject != null || Woven.class.getModule() == Object.class.getModule();
  }

  /**
   * An agent has woven java.base.
   *
   * @param project whether it wove a class, by its binary name, as code under test
   */
  public static void by(Predicate<String> project) {
    subject = project;
  }

  /** Which classes an agent wove as code under test; null if there was none. */
  public static @Nullable Predicate<String> subject() {
    return subject;
  }
}
