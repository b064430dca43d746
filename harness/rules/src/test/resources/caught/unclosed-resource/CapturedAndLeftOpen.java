package sample;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;

public class CapturedAndLeftOpen {
  public static void start(Flow.Subscriber<String> guest, List<String> menu) {
    var waiter = Executors.newSingleThreadExecutor(); // expect: unclosed-resource
    guest.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long number) {
            waiter.execute(() -> menu.forEach(guest::onNext));
          }

          @Override
          public void cancel() {}
        });
  }
}
