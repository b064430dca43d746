package sample;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

public class SwallowsCancellation {
  static String coffee(CompletableFuture<String> coffee) {
    try {
      return coffee.join();
    } catch (CancellationException cancelled) { // expect: swallowed-cancellation
      return null;
    }
  }
}
