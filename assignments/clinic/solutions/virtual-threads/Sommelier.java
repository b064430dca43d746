package course.clinic;

import course.clinic.given.Bottle;
import course.clinic.given.Cellar;
import java.util.concurrent.CompletableFuture;

public final class Sommelier {
  private Sommelier() {}

  public static CompletableFuture<String> serve(String wine, Cellar cellar) {
    return OnVirtualThread.run(
        () -> {
          try (Bottle bottle = cellar.open(wine).get()) {
            return bottle.pour().get();
          }
        });
  }
}
