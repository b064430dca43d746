package sample;

import java.util.function.Supplier;

public class RunsOwnFunctionUnderLock {
  private int number;

  public int next() {
    return locked(() -> number++);
  }

  public void reset() {
    Runnable reset = () -> number = 0;
    synchronized (this) {
      reset.run();
    }
  }

  private synchronized int locked(Supplier<Integer> work) {
    return work.get();
  }
}
