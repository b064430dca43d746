package headwaiter.simulator.conformance.programs;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** A queue whose elements ripen. */
final class Delays {
  private Delays() {}

  static String run() throws Exception {
    DelayQueue<Ripe> queue = new DelayQueue<>();
    queue.add(new Ripe("late", 900));
    queue.add(new Ripe("early", 300));
    return queue.take().name() + " " + queue.take().name();
  }

  private record Ripe(String name, long at) implements Delayed {
    private static final long START = System.nanoTime();

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - (System.nanoTime() - START) / 1_000_000, TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(at, ((Ripe) other).at);
    }
  }
}
