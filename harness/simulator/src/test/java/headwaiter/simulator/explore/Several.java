package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Runnables;
import java.util.List;

/**
 * Threads that can run, made up.
 *
 * @param threads their ids
 * @param spinning those that spin
 */
record Several(List<Integer> threads, List<Integer> spinning) implements Runnables {
  static final Several OTHERS = new Several(List.of(2, 3), List.of());

  @Override
  public int size() {
    return threads.size();
  }

  @Override
  public int thread(int index) {
    return threads.get(index);
  }

  @Override
  public String name(int index) {
    return "thread " + thread(index);
  }

  @Override
  public boolean timerIsDue() {
    return false;
  }

  @Override
  public long state() {
    return 0;
  }

  @Override
  public boolean spins(int index) {
    return spinning.contains(thread(index));
  }
}
