package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A future comes back, and what it is made by asks one of several: nobody knows which one. */
public class FarFromTheEntry {
  interface Store {
    String read();
  }

  static final class Ready implements Store {
    @Override
    public String read() {
      return "ready";
    }
  }

  static final class Late implements Store {
    private final CountDownLatch filled = new CountDownLatch(1);

    @Override
    public String read() {
      try {
        filled.await();
        return "late";
      } catch (InterruptedException told) {
        Thread.currentThread().interrupt();
        return "";
      }
    }
  }

  private final Store store;

  public FarFromTheEntry(Store store) {
    this.store = store;
  }

  public CompletableFuture<String> ask() {
    return CompletableFuture.completedFuture(one());
  }

  private String one() {
    return two();
  }

  private String two() {
    return store.read();
  }
}
