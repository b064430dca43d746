package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class CalledByReference {
  public static CompletableFuture<Void> all(List<CompletableFuture<String>> works) {
    works.forEach(CalledByReference::announce);
    return CompletableFuture.allOf(works.toArray(CompletableFuture<?>[]::new));
  }

  private static void announce(CompletableFuture<String> work) {
    work.thenAccept(dish -> System.out.println("here is " + dish));
  }
}
