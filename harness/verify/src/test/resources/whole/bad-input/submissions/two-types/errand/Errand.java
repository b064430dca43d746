package course.errand;

import course.errand.given.Shop;
import java.util.concurrent.CompletableFuture;

public final class Errand {
  private Errand() {}

  public static CompletableFuture<String> run(Shop shop) {
    return shop.sell().thenApply(Basket::carry);
  }
}

final class Basket {
  private Basket() {}

  static String carry(String what) {
    return what;
  }
}
