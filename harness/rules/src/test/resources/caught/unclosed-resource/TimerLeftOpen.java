package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class TimerLeftOpen {
  public static CompletableFuture<String> coffee() {
    var coffee = new CompletableFuture<String>();
    var clock = Executors.newScheduledThreadPool(1); // expect: unclosed-resource
    clock.schedule(() -> coffee.complete("coffee"), 1, TimeUnit.SECONDS);
    return coffee;
  }
}
