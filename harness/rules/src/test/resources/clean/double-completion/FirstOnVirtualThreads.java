package sample;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

public class FirstOnVirtualThreads {
  public static <T> CompletableFuture<T> first(List<Callable<T>> works) {
    var first = new CompletableFuture<T>();
    for (Callable<T> work : works) {
      Thread.startVirtualThread(
          () -> {
            try {
              first.complete(work.call());
            } catch (Exception failure) {
              first.completeExceptionally(failure);
            }
          });
    }
    return first;
  }
}
