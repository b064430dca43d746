package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class GetsCompletedFuture {
  public static CompletableFuture<Integer> twice(int number)
      throws InterruptedException, ExecutionException {
    var promise = new CompletableFuture<Integer>();
    promise.complete(number);
    int one = promise.get();
    int two = CompletableFuture.completedFuture(number).get();
    return CompletableFuture.completedFuture(one + two);
  }
}
