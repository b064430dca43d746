package sample;

import java.util.concurrent.CountDownLatch;

public class ConnectsAfterBrokenPause {
  static void connect(CountDownLatch open, Runnable connection) {
    try {
      open.await();
    } catch (InterruptedException stop) { // expect: swallowed-cancellation
    }
    connection.run();
  }
}
