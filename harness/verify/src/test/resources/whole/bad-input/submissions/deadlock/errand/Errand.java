package course.errand;

import course.errand.given.Shop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

public final class Errand {
  private static void pause() {
    LockSupport.parkNanos(1_000_000);
  }

  private Errand() {}

  public static CompletableFuture<String> run(Shop shop) {
    Object purse = new Object();
    Object basket = new Object();
    new Thread(
            () -> {
              synchronized (basket) {
                pause();
                synchronized (purse) {
                  shop.sell();
                }
              }
            },
            "helper")
        .start();
    synchronized (purse) {
      pause();
      synchronized (basket) {
        return shop.sell();
      }
    }
  }
}
