package sample;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class ReadyOrNothing {
  static String ready(CompletableFuture<String> coffee) {
    try {
      return coffee.join();
    } catch (CancellationException | CompletionException none) {
      return null;
    }
  }
}
