package sample;

import java.util.concurrent.CompletableFuture;

public class AsksAgainWithTimer {
  static void whenDone(CompletableFuture<String> coffee, Runnable next) {
    coffee.whenComplete((cup, failure) -> next.run());
  }
}
