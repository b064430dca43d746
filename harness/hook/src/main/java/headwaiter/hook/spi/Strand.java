package headwaiter.hook.spi;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One simulated thread, seen from the JDK: the scheduler of its virtual thread. Each has its own,
 * so that a thread leads to what the machine knows of it by reading a field; a platform thread's is
 * kept in its {@code parkBlocker}, which nothing else uses, since it never parks itself.
 */
public abstract class Strand implements Executor {
  /**
   * A virtual thread is being made by a thread of this strand, and gets a strand of its own.
   *
   * @param thread still under construction
   */
  public abstract Strand spawn(Thread thread);

  /** The virtual thread. */
  public abstract Thread thread();

  /** Whether it has run to its end. */
  public abstract boolean ended();

  /** Runs a command of the JDK's at a virtual time. Called by the carrier, after a step. */
  public abstract Future<?> schedule(Runnable command, long delay, TimeUnit unit);

  /** The strand of a platform thread. */
  static @Nullable Strand of(@Nullable Object parkBlocker) {
    return parkBlocker instanceof Strand strand ? strand : null;
  }
}
