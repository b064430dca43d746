package sample;

import given.Library;
import java.util.function.BiConsumer;

public class SerialisesSink {
  private final Object lock = new Object();
  private int dishes;

  public void cook(Library library, BiConsumer<String, Integer> guest) {
    Thread.startVirtualThread(
        () -> {
          synchronized (lock) {
            dishes++;
            guest.accept("dish", dishes);
          }
        });
  }
}
