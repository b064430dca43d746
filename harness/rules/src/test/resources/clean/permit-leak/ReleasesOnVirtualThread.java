package sample;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

public class ReleasesOnVirtualThread {
  private final Semaphore stoves = new Semaphore(3);

  public Thread cook(Consumer<String> stove, String dish) {
    return Thread.startVirtualThread(
        () -> {
          stoves.acquireUninterruptibly();
          try {
            stove.accept(dish);
          } finally {
            stoves.release();
          }
        });
  }
}
