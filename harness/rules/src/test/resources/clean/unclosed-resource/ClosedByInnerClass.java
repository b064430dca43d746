package sample;

import java.util.concurrent.Executors;
import java.util.concurrent.Flow;

public class ClosedByInnerClass {
  public static Flow.Subscription start(Runnable work) {
    var waiter = Executors.newSingleThreadExecutor();
    return new Flow.Subscription() {
      @Override
      public void request(long number) {
        waiter.execute(work);
      }

      @Override
      public void cancel() {
        waiter.shutdownNow();
      }
    };
  }
}
