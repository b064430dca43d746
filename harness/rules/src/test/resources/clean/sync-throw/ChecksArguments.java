package sample;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

public class ChecksArguments {
  public CompletableFuture<String> coffee(String guest, int cups) {
    Objects.requireNonNull(guest);
    if (cups < 1) {
      throw new IllegalArgumentException("cups: " + cups);
    }
    return CompletableFuture.completedFuture(guest + " drinks " + cups);
  }
}
