package headwaiter.junit.http;

import headwaiter.simulator.sim.Machine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The default executor of a client: as many daemon threads as are needed, named as the JDK's. Its
 * threads are the client's, not the code's under test, whoever's call made the client start them.
 * Not one of the JDK's pools, whose idle threads wait for a time: a simulation in which nothing can
 * happen any more would seem to wait for that.
 */
final class Workers implements Executor {
  private final Machine machine;
  private final String prefix;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private int started;
  private boolean shutdown;

  Workers(Machine machine, String prefix) {
    this.machine = machine;
    this.prefix = prefix;
  }

  @Override
  public void execute(Runnable task) {
    Worker worker = idle.pollLast();
    if (worker == null) {
      worker = new Worker(task, prefix + started++);
      worker.start();
      machine.share(worker);
    } else {
      worker.task = task;
      LockSupport.unpark(worker);
    }
  }

  /** Threads end when they have nothing to do. */
  void shutdown() {
    shutdown = true;
    idle.forEach(LockSupport::unpark);
    idle.clear();
  }

  private final class Worker extends Thread {
    private @Nullable Runnable task;

    Worker(Runnable first, String name) {
      super(null, null, name, 0, false);
      task = first;
      setDaemon(true);
    }

    @Override
    public void run() {
      for (Runnable next = task; next != null; next = next()) {
        try {
          next.run();
        } catch (RuntimeException | Error e) {
          getUncaughtExceptionHandler().uncaughtException(this, e);
        }
      }
    }

    private @Nullable Runnable next() {
      task = null;
      if (!shutdown) {
        idle.addLast(this);
      }
      while (task == null && !shutdown) {
        LockSupport.park(this);
      }
      return task;
    }
  }
}
