package sample;

import java.util.concurrent.CompletableFuture;

public class ObtrudesAfterCompleting {
  public static CompletableFuture<Integer> count(int items) {
    var count = new CompletableFuture<Integer>();
    count.complete(0);
    for (int i = 1; i <= items; i++) {
      count.obtrudeValue(i); // expect: double-completion
    }
    return count;
  }
}
