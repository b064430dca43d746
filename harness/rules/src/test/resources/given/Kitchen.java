package given;

import java.util.concurrent.CompletableFuture;

public interface Kitchen {
  CompletableFuture<String> brewCoffee();

  CompletableFuture<String> toastBread();

  CompletableFuture<Void> notifyGuest(String guest);
}
