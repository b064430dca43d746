package sample;

import java.util.List;
import java.util.concurrent.Flow;

public class ThreadForEachSubscriber {
  static void publish(List<Flow.Subscriber<String>> guests) {
    for (Flow.Subscriber<String> guest : guests) {
      Thread waiter = new Thread(guest::onComplete, "waiter");
      waiter.start(); // expect: unbounded-threads
    }
  }
}
