package headwaiter.junit.http;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that plays the network for one call. It waits in virtual time, until it is told that
 * something has happened, or that the call is over. Needs no locks, as the machine runs one thread
 * at a time and this one gives way only where it waits.
 */
final class Wire {
  private final Machine machine;
  private final Executor executor;
  private @Nullable Thread thread;
  private @Nullable Throwable over;

  /**
   * A wire that does not play yet.
   *
   * @param executor runs what is not the network's
   */
  Wire(Machine machine, Executor executor) {
    this.machine = machine;
    this.executor = executor;
  }

  /** Begins to play. */
  void start(Runnable play) {
    Thread player = Thread.ofVirtual().name("network").unstarted(play);
    thread = player;
    player.start();
    machine.exempt(player);
  }

  /** Whoever waits in it looks again. */
  void signal() {
    LockSupport.unpark(thread);
  }

  /** Ends the call, unless it has been ended already. Does not wait. */
  void abort(Throwable why) {
    if (over == null) {
      over = why;
      signal();
    }
  }

  /** Why the call was ended, if it was. */
  Optional<Throwable> over() {
    return Optional.ofNullable(over);
  }

  /** Lets time pass. */
  void pause(Duration time) throws Aborted {
    pause(time.toNanos());
  }

  /** Lets time pass. */
  void pause(long nanos) throws Aborted {
    long until = machine.nanos() + nanos;
    goOn();
    for (long left = nanos; left > 0; left = until - machine.nanos()) {
      LockSupport.parkNanos(this, left);
      goOn();
    }
  }

  /** Waits for something; {@link #signal} has to be called when it has happened. */
  void await(BooleanSupplier happened) throws Aborted {
    goOn();
    while (!happened.getAsBoolean()) {
      LockSupport.park(this);
      goOn();
    }
  }

  /** Waits until the call is ended. */
  Aborted awaitEnd() throws Aborted {
    await(() -> false);
    throw new IllegalStateException("waited for ever, and it came");
  }

  /** Runs code that is not the network's, where such code runs, and waits for its result. */
  <T> T run(Callable<T> code) throws Aborted, Broken {
    Outing<T> outing = new Outing<>(this, code);
    executor.execute(outing);
    await(outing::done);
    return outing.result();
  }

  private void goOn() throws Aborted {
    if (over != null) {
      throw new Aborted(over);
    }
  }

  /** Code that runs on another thread; not at all, if the call has ended when its turn comes. */
  private static final class Outing<T> implements Runnable {
    private final Wire wire;
    private final Callable<T> code;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean done;

    Outing(Wire wire, Callable<T> code) {
      this.wire = wire;
      this.code = code;
    }

    @Override
    public void run() {
      if (wire.over != null) {
        return;
      }
      try {
        value = code.call();
      } catch (Throwable e) {
        failure = e;
      } finally {
        done = true;
        wire.signal();
      }
    }

    boolean done() {
      return done;
    }

    @SuppressWarnings("NullAway") // whether null may come back is up to the code
    T result() throws Broken {
      if (failure != null) {
        throw new Broken(failure);
      }
      return value;
    }
  }
}
