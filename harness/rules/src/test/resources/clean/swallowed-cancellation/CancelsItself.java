package sample;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

public class CancelsItself {
  static String coffee(CompletableFuture<String> coffee, boolean hurry) {
    if (hurry) {
      coffee.cancel(true);
    }
    try {
      return coffee.join();
    } catch (CancellationException ours) {
      return null;
    }
  }
}
