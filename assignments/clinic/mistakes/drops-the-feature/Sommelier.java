package course.clinic;

import course.clinic.given.Bottle;
import course.clinic.given.Cellar;
import java.util.concurrent.CompletableFuture;

public final class Sommelier {
  private Sommelier() {}

  public static CompletableFuture<String> serve(String wine, Cellar cellar) {
    return cellar
        .open(wine)
        .thenCompose(bottle -> pour(bottle).whenComplete((glass, failure) -> bottle.close()));
  }

  private static CompletableFuture<String> pour(Bottle bottle) {
    try {
      return bottle.pour();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }
}
