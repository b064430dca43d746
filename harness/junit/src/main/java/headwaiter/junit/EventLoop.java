package headwaiter.junit;

import headwaiter.api.Loop;
import headwaiter.hook.Hook;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Role;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A loop on a thread of its own. */
final class EventLoop implements Loop {
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Machine machine;
  private final Thread thread;

  EventLoop(Machine machine) {
    this.machine = machine;
    thread = new Thread(this::run, "loop");
    thread.setDaemon(true);
    thread.start();
    machine.exempt(thread);
    machine.role(thread, Role.LOOP);
  }

  @Override
  public void execute(Runnable task) {
    machine.handed(task);
    tasks.add(task);
  }

  @Override
  public boolean inLoop() {
    return Hook.currentThread() == thread;
  }

  /** After what was queued when a round began, the heart beats, as if it had queued behind that. */
  private void run() {
    while (true) {
      try {
        Runnable first = tasks.take();
        int behind = tasks.size();
        run(first);
        for (Runnable task; behind > 0 && (task = tasks.poll()) != null; behind--) {
          run(task);
        }
        machine.beat();
      } catch (InterruptedException e) {
        // Code under test interrupted its own thread: the flag is gone, and the loop goes on.
      }
    }
  }

  private void run(Runnable task) {
    try {
      machine.run(task);
    } catch (RuntimeException | Error e) {
      System.err.println("A task of the loop failed: " + e);
    }
  }
}
