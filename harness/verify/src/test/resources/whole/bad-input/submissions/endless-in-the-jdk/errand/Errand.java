package course.errand;

import course.errand.given.Shop;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public final class Errand {
  private Errand() {}

  public static CompletableFuture<String> run(Shop shop) {
    Stream.generate(String::new).allMatch(String::isEmpty);
    return shop.sell();
  }
}
