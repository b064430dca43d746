package headwaiter.simulator.detect.caught;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits on virtual threads, in the initialisers of classes. */
public final class InitialiserWaits {
  private InitialiserWaits() {}

  /** In the initialiser itself. */
  public static void sleeping() throws InterruptedException {
    Thread.startVirtualThread(() -> System.out.println(Menu.DISHES)).join();
  }

  /** In a method that it calls. */
  public static void joining() throws InterruptedException {
    Thread.startVirtualThread(() -> System.out.println(Prices.SOUP)).join();
  }

  /** For a signal of another thread. */
  public static void latched() throws InterruptedException {
    CountDownLatch opened = new CountDownLatch(1);
    Door.opened = opened;
    Thread guest = Thread.startVirtualThread(() -> new Guest().enter());
    Thread.sleep(3_000);
    opened.countDown();
    guest.join();
  }

  /** For ever. */
  public static void stuck() {
    Thread.startVirtualThread(() -> System.out.println(Never.COMES));
  }

  /** A menu. */
  static final class Menu {
    static final int DISHES = 3 + load();

    private static int load() {
      try {
        Thread.sleep(Duration.ofSeconds(2)); // here
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return 4;
    }
  }

  /** A list of prices. */
  static final class Prices {
    static final int SOUP =
        new CompletableFuture<Integer>().completeOnTimeout(5, 1, TimeUnit.SECONDS).join(); // here
  }

  /** A door. */
  static final class Door {
    static volatile CountDownLatch opened = new CountDownLatch(0);
  }

  /** Who stands before it. */
  static final class Guest {
    static {
      try {
        Door.opened.await(); // here
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void enter() {}
  }

  /** What never comes. */
  static final class Never {
    static final Object COMES = new CompletableFuture<Object>().join(); // here
  }
}
