import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The simulator's own figures: CPU time of the one thread that does everything, so that what else
 * runs on the machine hardly shows. Started by {@code simulator-figures}.
 */
final class Figures {
  private static final Settings SETTINGS = Settings.plain(1);

  public static void main(String[] args) {
    System.out.println("| | figure | aim |");
    System.out.println("| --- | --- | --- |");
    steps();
    empty();
    sleepers();
    timers();
  }

  private static void steps() {
    double best = 0;
    for (int round = 0; round < 6; round++) {
      long began = cpu();
      Outcome outcome = Machine.run(endless(), machine -> pingPong(500_000));
      best = Math.max(best, outcome.steps() * 1e9 / (cpu() - began));
    }
    line("steps of park and unpark a second", "%,.0f".formatted(best), "2,000,000");
  }

  private static void pingPong(int rounds) {
    Thread[] two = new Thread[2];
    for (int i = 0; i < 2; i++) {
      int other = 1 - i;
      two[i] =
          Thread.ofVirtual()
              .unstarted(
                  () -> {
                    for (int round = 0; round < rounds; round++) {
                      LockSupport.unpark(two[other]);
                      LockSupport.park();
                    }
                    LockSupport.unpark(two[other]);
                  });
    }
    two[0].start();
    two[1].start();
    try {
      two[0].join();
      two[1].join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void empty() {
    for (int i = 0; i < 5_000; i++) {
      Machine.run(SETTINGS, machine -> {});
    }
    long began = cpu();
    for (int i = 0; i < 1_000; i++) {
      Machine.run(SETTINGS, machine -> {});
    }
    line("a warm empty simulation", millis((cpu() - began) / 1_000), "0.5 ms");
  }

  private static void sleepers() {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long began = cpu();
      Machine.run(
          SETTINGS,
          machine -> {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
              for (int i = 0; i < 10_000; i++) {
                pool.submit(
                    () -> {
                      Thread.sleep(1_000);
                      return null;
                    });
              }
            }
          });
      best = Math.min(best, cpu() - began);
    }
    line("10,000 threads that sleep for a second", millis(best), "150 ms");
  }

  private static void timers() {
    System.gc();
    long before = used();
    long[] most = {0};
    long began = cpu();
    Machine.run(
        endless(),
        machine -> {
          CountDownLatch all = new CountDownLatch(1_000_000);
          var pool = Executors.newScheduledThreadPool(1);
          for (int i = 0; i < 1_000_000; i++) {
            pool.schedule(all::countDown, 1 + i % 1_000, TimeUnit.MILLISECONDS);
          }
          most[0] = used();
          all.await();
          pool.shutdown();
        });
    line(
        "1,000,000 timers",
        millis(cpu() - began) + ", %d MB".formatted((most[0] - before) >> 20),
        "3,000 ms, 500 MB");
  }

  private static Settings endless() {
    Settings s = SETTINGS;
    return new Settings(
        s.seed(),
        s.strategy(),
        s.commonPoolParallelism(),
        s.epoch(),
        Long.MAX_VALUE / 4,
        s.maxVirtual(),
        s.subject(),
        false);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String millis(long nanos) {
    return "%,.3f ms".formatted(nanos / 1e6);
  }

  private static void line(String what, String figure, String aim) {
    System.out.println("| " + what + " | " + figure + " | " + aim + " |");
  }
}
