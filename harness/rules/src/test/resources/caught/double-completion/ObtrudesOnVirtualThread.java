package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

public class ObtrudesOnVirtualThread {
  public static <T> CompletableFuture<T> start(Callable<T> work) {
    var result = new CompletableFuture<T>();
    Thread.startVirtualThread(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception failure) {
            result.obtrudeException(failure); // expect: double-completion
          }
        });
    return result;
  }
}
