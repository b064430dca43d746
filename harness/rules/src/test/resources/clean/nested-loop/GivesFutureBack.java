package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

public class GivesFutureBack {
  interface Desk {
    <T> CompletableFuture<T> runBlocking(Callable<T> work);
  }

  public static CompletableFuture<String> coffee(Desk desk) {
    return desk.runBlocking(() -> "coffee");
  }
}
