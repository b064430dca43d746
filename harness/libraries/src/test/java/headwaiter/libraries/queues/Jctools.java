package headwaiter.libraries.queues;

import headwaiter.libraries.Watch;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jctools.maps.NonBlockingHashMap;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.MpscBlockingConsumerArrayQueue;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.jctools.queues.SpscArrayQueue;

/** Queues of JCTools, polled, spun on and waited for. */
final class Jctools {
  private Jctools() {}

  static String run() throws InterruptedException {
    String said =
        through(new MpmcArrayQueue<>(16))
            + " "
            + through(new MpscUnboundedArrayQueue<>(16))
            + " "
            + through(new SpscArrayQueue<>(16));
    MpscBlockingConsumerArrayQueue<String> blocking = new MpscBlockingConsumerArrayQueue<>(16);
    Thread.startVirtualThread(
        () -> {
          Watch.nap(750);
          blocking.offer("taken");
        });
    String none = blocking.poll(500, TimeUnit.MILLISECONDS);
    String taken = Watch.at(none + blocking.take());
    NonBlockingHashMap<Integer, Integer> map = new NonBlockingHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        int key = i % 10;
        threads.execute(
            () -> {
              Watch.nap(key);
              map.merge(key, 1, Integer::sum);
            });
      }
    }
    return said + " " + taken + " " + Watch.at(map.values().stream().mapToInt(i -> i).sum());
  }

  /** Ten items from one thread to another that spins. */
  private static String through(Queue<Integer> queue) {
    CompletableFuture<Integer> sum =
        CompletableFuture.supplyAsync(
            () -> {
              int total = 0;
              for (int i = 0; i < 10; i++) {
                Integer item;
                while ((item = queue.poll()) == null) {
                  Thread.onSpinWait();
                }
                total += item;
              }
              return total;
            },
            Thread::startVirtualThread);
    for (int i = 0; i < 10; i++) {
      Watch.nap(10);
      queue.add(i);
    }
    return Watch.at(sum.join());
  }
}
