package sample;

import given.Gate;
import given.Kitchen;
import given.Permit;
import java.util.concurrent.CompletableFuture;

public class ClosesOnSuccessInHelper {
  public static CompletableFuture<String> coffee(Gate gate, Kitchen kitchen) {
    return gate.acquire().thenCompose(permit -> brew(kitchen, permit));
  }

  private static CompletableFuture<String> brew(Kitchen kitchen, Permit permit) {
    try {
      return kitchen
          .brewCoffee()
          .thenApply(
              coffee -> {
                permit.close(); // expect: permit-leak
                return coffee;
              });
    } catch (RuntimeException refused) {
      permit.close();
      return CompletableFuture.failedFuture(refused);
    }
  }
}
