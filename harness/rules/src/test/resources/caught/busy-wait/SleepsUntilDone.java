package sample;

import java.util.concurrent.CompletableFuture;

public class SleepsUntilDone {
  static String coffee(CompletableFuture<String> coffee) throws InterruptedException {
    while (!coffee.isDone()) {
      Thread.sleep(10); // expect: busy-wait
    }
    return coffee.resultNow();
  }
}
