package headwaiter.simulator.sim;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The threads that may go on, in the order in which they became able to; a ring. */
final class RunQueue implements Runnables {
  private @Nullable Fiber[] ring = new @Nullable Fiber[16];
  private int head;
  private int size;
  private int spinners;
  private boolean timerIsDue;

  private final LongSupplier state;

  /**
   * An empty queue.
   *
   * @param state numbers the state that the run is in
   */
  RunQueue(LongSupplier state) {
    this.state = state;
  }

  void add(Fiber fiber) {
    if (size == ring.length) {
      @Nullable Fiber[] larger = Arrays.copyOfRange(ring, head, head + size * 2);
      System.arraycopy(ring, 0, larger, ring.length - head, head);
      ring = larger;
      head = 0;
    }
    ring[(head + size) & (ring.length - 1)] = fiber;
    size++;
    if (fiber.spinning) {
      spinners++;
    }
  }

  /** Takes the one that has waited longest but {@code index}. */
  Fiber remove(int index) {
    int mask = ring.length - 1;
    Fiber fiber = get(index);
    for (int i = index; i > 0; i--) {
      ring[(head + i) & mask] = ring[(head + i - 1) & mask];
    }
    ring[head] = null;
    head = (head + 1) & mask;
    size--;
    if (fiber.spinning) {
      spinners--;
    }
    return fiber;
  }

  Fiber get(int index) {
    Fiber fiber = ring[(head + index) & (ring.length - 1)];
    if (fiber == null || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return fiber;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int thread(int index) {
    return get(index).id;
  }

  @Override
  public String name(int index) {
    return get(index).name();
  }

  @Override
  public boolean timerIsDue() {
    return timerIsDue;
  }

  @Override
  public long state() {
    return state.getAsLong();
  }

  /** The same as a strategy sees it that is about to be asked. */
  Runnables besides(boolean dueTimer) {
    timerIsDue = dueTimer;
    return this;
  }

  @Override
  public boolean spins(int index) {
    return get(index).spinning;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether everyone here does nothing but look again and again; false if nobody is here. */
  boolean onlySpinners() {
    return size > 0 && spinners == size;
  }

  /** Everyone here is known for spinning from now on. */
  void markSpinners() {
    for (int i = 0; i < size; i++) {
      get(i).knownSpinner = true;
    }
  }
}
