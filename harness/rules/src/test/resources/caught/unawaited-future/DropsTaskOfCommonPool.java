package sample;

import java.util.concurrent.CompletableFuture;

public class DropsTaskOfCommonPool {
  public static void log(String line) {
    CompletableFuture.runAsync(() -> System.out.println(line)); // expect: unawaited-future
  }
}
