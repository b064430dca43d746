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
  private final Thread thread;

  EventLoop(Machine machine) {
    thread = new Thread(this::run, "loop");
    thread.setDaemon(true);
    thread.start();
    machine.exempt(thread);
    machine.role(thread, Role.LOOP);
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  @Override
  public boolean inLoop() {
    return Hook.currentThread() == thread;
  }

  private void run() {
    while (true) {
      try {
        tasks.take().run();
      } catch (InterruptedException e) {
        // Code under test interrupted its own thread: the flag is gone, and the loop goes on.
      } catch (RuntimeException | Error e) {
        System.err.println("A task of the loop failed: " + e);
      }
    }
  }
}
