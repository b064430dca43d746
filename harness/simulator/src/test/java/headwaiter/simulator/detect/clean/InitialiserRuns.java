package headwaiter.simulator.detect.clean;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Waits that keep no carrier, or nobody up. */
public final class InitialiserRuns {
  private InitialiserRuns() {}

  /** The initialiser of a class computes, and its user waits afterwards. */
  public static void before() throws InterruptedException {
    Thread.startVirtualThread(() -> sleep(Menu.DISHES)).join();
  }

  /** A monitor is held over a wait: since JDK 24 that keeps no carrier. */
  public static void monitor() throws InterruptedException {
    Object lock = new Object();
    Thread.startVirtualThread(
            () -> {
              synchronized (lock) {
                sleep(1_000);
              }
            })
        .join();
  }

  /** A platform thread has nothing to keep. */
  public static void platform() throws InterruptedException {
    Thread thread = new Thread(() -> System.out.println(Slow.DISHES));
    thread.start();
    thread.join();
  }

  /** The JDK calls back, with its own frames between. */
  public static void computing() throws InterruptedException {
    ConcurrentHashMap<String, Integer> prices = new ConcurrentHashMap<>();
    Thread.startVirtualThread(
            () ->
                prices.computeIfAbsent(
                    "soup",
                    dish -> {
                      sleep(1_000);
                      return dish.length();
                    }))
        .join();
  }

  /** An initialiser gives way for no time. */
  public static void yielding() throws InterruptedException {
    Thread.startVirtualThread(() -> System.out.println(Polite.DISHES)).join();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A menu. */
  static final class Menu {
    static final int DISHES = Integer.parseInt("7");
  }

  /** One that takes a while. */
  static final class Slow {
    static final int DISHES;

    static {
      sleep(1_000);
      DISHES = 1;
    }
  }

  /** One that lets others run. */
  static final class Polite {
    static final int DISHES;

    static {
      ReentrantLock lock = new ReentrantLock();
      lock.lock();
      Thread.yield();
      lock.unlock();
      DISHES = 1;
    }
  }
}
