package sample;

import java.util.concurrent.Future;

public class PollsOnVirtualThread {
  static void whenDone(Future<String> coffee, Runnable next) {
    Thread.startVirtualThread(
        () -> {
          while (!coffee.isDone()) {
            try {
              Thread.sleep(10); // expect: busy-wait
            } catch (InterruptedException stop) {
              return;
            }
          }
          next.run();
        });
  }
}
