package headwaiter.libraries.queues;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.LiteBlockingWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.TimeoutBlockingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.util.DaemonThreadFactory;
import headwaiter.libraries.Watch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A ring buffer, with each way of waiting that the Disruptor has. */
final class Rings {
  private Rings() {}

  static String run() throws InterruptedException {
    return String.join(
        " ",
        ring(new BlockingWaitStrategy()),
        ring(new LiteBlockingWaitStrategy()),
        ring(new TimeoutBlockingWaitStrategy(10, TimeUnit.MILLISECONDS)),
        ring(new SleepingWaitStrategy(200, 1_000_000)),
        ring(new YieldingWaitStrategy()),
        ring(new BusySpinWaitStrategy()));
  }

  private static String ring(WaitStrategy waiting) throws InterruptedException {
    CountDownLatch handled = new CountDownLatch(5);
    Disruptor<long[]> ring =
        new Disruptor<>(
            () -> new long[1],
            4,
            DaemonThreadFactory.INSTANCE,
            com.lmax.disruptor.dsl.ProducerType.MULTI,
            waiting);
    ring.handleEventsWith(
        (event, sequence, last) -> {
          Thread.sleep(20);
          handled.countDown();
        });
    ring.start();
    for (int i = 0; i < 5; i++) {
      int value = i;
      ring.publishEvent((event, sequence) -> event[0] = value);
    }
    handled.await();
    ring.halt();
    return Watch.at(waiting.getClass().getSimpleName().replace("WaitStrategy", ""));
  }
}
