package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

public class ClosesExecutorOnCaller {
  public static CompletableFuture<String> read(Library library) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return CompletableFuture.supplyAsync(() -> text(library), threads);
    } // expect: blocking-wait
  }

  private static String text(Library library) {
    try {
      return library.read("Emma");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
