package course.errand;

import course.errand.given.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Errand {
  private Errand() {}

  public static CompletableFuture<String> run(Shop shop) {
    List<byte[]> bags = new ArrayList<>();
    while (true) {
      bags.add(new byte[1 << 20]);
    }
  }
}
