package sample;

import java.util.concurrent.CompletableFuture;

public class RecordHidesGiven {
  public static CompletableFuture<Permit> take() {
    return CompletableFuture.completedFuture(new Permit(1));
  }
}

record Permit(int number) {} // expect: redefined-type
