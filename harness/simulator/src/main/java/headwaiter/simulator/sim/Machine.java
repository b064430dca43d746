package headwaiter.simulator.sim;

import java.util.List;

/**
 * The deterministic machine. Runs plain Java on one carrier thread in virtual time: equal settings
 * give equal runs. Its methods are for the threads of the simulation, and never block unless they
 * say so.
 */
public final class Machine {
  private Machine() {}

  /**
   * Runs a body, and every thread that it starts, to the end. The calling thread is the carrier and
   * is busy until then.
   *
   * @throws IllegalStateException if a simulation runs in this JVM already, or its java.base isn't
   *     woven
   */
  public static Outcome run(Settings settings, Body body) {
    throw new IllegalStateException("the java.base of this JVM is not woven");
  }

  /**
   * The machine that the calling thread runs in.
   *
   * @throws IllegalStateException if it is not a simulated thread
   */
  public static Machine current() {
    throw new IllegalStateException("not a thread of a simulation");
  }

  /** Virtual time since the body began. */
  public long nanos() {
    return 0;
  }

  /** The seed of chance. */
  public long seed() {
    return 0;
  }

  /** From now on this thread must not wait, for that reason. */
  public void role(Thread thread, Role role) {}

  /** This thread is the harness's: never a leftover, and does not keep the simulation going. */
  public void exempt(Thread thread) {}

  /** Something lasts or lasted; if it has no end yet, {@link #close} gives it one. */
  public void span(Span span) {}

  /** An open span ends now; does nothing if it isn't open. */
  public void close(Span span) {}

  /** Waits until nothing else can run at this instant; the clock does not move. */
  public void settle() {}

  /** What code under test started and is still there, one line each, in a stable order. */
  public List<String> leftovers() {
    return List.of();
  }
}
