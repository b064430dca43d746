package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The threads that live, and among them those that wait for a monitor. Both are unordered, and a
 * fiber knows its place in them, so that coming and going takes constant time.
 */
final class Population {
  private static final int SPINS = 1_000;

  private final List<Fiber> live = new ArrayList<>();
  private Fiber[] blocked = new Fiber[16];
  private int blockedCount;

  void born(Fiber fiber) {
    fiber.liveIndex = live.size();
    live.add(fiber);
  }

  void buried(Fiber fiber) {
    fiber.end();
    Fiber last = live.removeLast();
    if (last != fiber) {
      live.set(fiber.liveIndex, last);
      last.liveIndex = fiber.liveIndex;
    }
  }

  /** It waits to enter a monitor, or for a notification. */
  void blocked(Fiber fiber) {
    if (fiber.monitorIndex < 0) {
      if (blockedCount == blocked.length) {
        blocked = Arrays.copyOf(blocked, blockedCount * 2);
      }
      fiber.monitorIndex = blockedCount;
      blocked[blockedCount++] = fiber;
    }
  }

  /** It does so no more. */
  void unblocked(Fiber fiber) {
    int index = fiber.monitorIndex;
    if (index >= 0) {
      Fiber last = blocked[--blockedCount];
      blocked[index] = last;
      last.monitorIndex = index;
      fiber.monitorIndex = -1;
    }
  }

  /** Waits, for microseconds of real time, until the JVM has handed over what it is about to. */
  void awaitHandoffs() {
    awaitHandoffs(blocked, blockedCount);
  }

  /** The same for these. */
  @SuppressWarnings("ThreadPriorityCheck") // lets the JVM's unblocker run where cores are few
  static void awaitHandoffs(Strand[] blocked, int count) {
    for (int spins = 0; Internals.handingOff(blocked, count); spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  /** Whether a JVM would not end yet. */
  boolean keepsAlive() {
    return live.stream().anyMatch(Fiber::keepsAlive);
  }

  /** Those that wait for a monitor, or for a notification. */
  List<Fiber> waiting() {
    return List.of(Arrays.copyOf(blocked, blockedCount));
  }

  /** How many live. */
  int count() {
    return live.size();
  }

  /** All that live, in the order in which they were made. */
  List<Fiber> byId() {
    List<Fiber> all = new ArrayList<>(live);
    all.sort(Comparator.comparingInt(fiber -> fiber.id));
    return all;
  }
}
