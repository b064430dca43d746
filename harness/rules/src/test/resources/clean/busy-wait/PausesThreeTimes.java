package sample;

import java.util.concurrent.Future;

public class PausesThreeTimes {
  static void pause(Future<?> coffee) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      Thread.sleep(100);
    }
  }
}
