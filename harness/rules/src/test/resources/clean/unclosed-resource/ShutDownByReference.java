package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

public class ShutDownByReference {
  public static CompletableFuture<Void> coffee(Runnable kitchen) {
    var cooks = Executors.newSingleThreadExecutor();
    return CompletableFuture.runAsync(kitchen, cooks).thenRun(cooks::shutdown);
  }
}
