package course.errand;

import course.errand.given.Shop;
import java.util.concurrent.CompletableFuture;

public final class Errand {
  private static int steps;

  static {
    while (steps >= 0) steps = (steps + 1) & 7;
  }

  private Errand() {}

  public static CompletableFuture<String> run(Shop shop) {
    return shop.sell();
  }
}
