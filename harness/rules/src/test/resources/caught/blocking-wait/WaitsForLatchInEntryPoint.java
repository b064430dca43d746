package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public class WaitsForLatchInEntryPoint {
  public static CompletableFuture<Void> serve(Kitchen kitchen) throws InterruptedException {
    var latch = new CountDownLatch(1);
    var toast = kitchen.toastBread().whenComplete((bread, failure) -> latch.countDown());
    latch.await(); // expect: blocking-wait
    return toast.thenAccept(System.out::println);
  }
}
