package headwaiter.simulator.conformance.programs;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** A fast producer, a slow consumer, and every bounded queue between them. */
final class Queues {
  private Queues() {}

  static String run() throws Exception {
    StringBuilder seen = new StringBuilder();
    for (BlockingQueue<Integer> queue :
        List.<BlockingQueue<Integer>>of(
            new ArrayBlockingQueue<>(2),
            new LinkedBlockingQueue<>(2),
            new LinkedBlockingDeque<>(2),
            new SynchronousQueue<>(),
            new LinkedTransferQueue<>())) {
      seen.append(through(queue)).append(' ');
    }
    return seen.toString().trim();
  }

  private static String through(BlockingQueue<Integer> queue) throws Exception {
    Watch watch = new Watch();
    Thread producer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 6; i++) {
                  queue.put(i);
                  Thread.sleep(100);
                }
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            "producer");
    producer.start();
    int sum = 0;
    for (Integer item = queue.poll(1, TimeUnit.SECONDS);
        item != null;
        item = queue.poll(1, TimeUnit.SECONDS)) {
      sum += item;
      Thread.sleep(300);
    }
    producer.join();
    return sum + "@" + watch.millis();
  }
}
