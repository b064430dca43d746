package sample;

import java.util.concurrent.ExecutorService;

public class WaitsForPoolByAsking {
  static void end(ExecutorService cooks) {
    cooks.shutdown();
    while (!cooks.isTerminated()) {
      Thread.yield(); // expect: busy-wait
    }
  }
}
