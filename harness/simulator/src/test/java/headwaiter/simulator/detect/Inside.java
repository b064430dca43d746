package headwaiter.simulator.detect;

import headwaiter.simulator.sim.Hop;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Settings;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs programs beside a loop that tells the machine of its tasks. */
final class Inside {
  private static final Settings SETTINGS =
      Settings.plain(1)
          .withSubject(
              name -> name.matches("headwaiter\\.simulator\\.detect\\.(caught|clean)\\..*"));

  @FunctionalInterface
  interface Program {
    void run(Executor loop) throws Exception;
  }

  private Inside() {}

  static Outcome run(Program program) {
    return Machine.run(
        SETTINGS,
        machine -> {
          BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
          Thread loop = new Thread(() -> loop(machine, tasks), "loop");
          loop.setDaemon(true);
          loop.start();
          machine.role(loop, Role.LOOP);
          program.run(
              task -> {
                machine.handed(task);
                tasks.add(task);
              });
          Thread.sleep(10_000);
        });
  }

  private static void loop(Machine machine, BlockingQueue<Runnable> tasks) {
    try {
      while (true) {
        machine.run(tasks.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Such as {@code CompletableFuture.thenApply:21 X.attach:17}. */
  static String said(List<Hop> path) {
    StringBuilder said = new StringBuilder();
    for (Hop hop : path) {
      said.append(said.isEmpty() ? "" : " ")
          .append(hop.call().replace(' ', '_'))
          .append(':')
          .append(hop.at().getLineNumber());
    }
    return said.toString();
  }
}
