package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What comes from threads that are not simulated: the JVM's hand-over of monitors, the network,
 * processes. The one class here that knows real time.
 */
final class Outside {
  private static final long GRACE_MILLIS = 50;
  private static final long IDLE_MILLIS = 2_000;

  /** The JVM's thread that hands monitors over: as good as simulated. */
  private static final String UNBLOCKER = "VirtualThread-unblocker";

  /** Threads that wait for processes; the JVM keeps them for the next simulation. */
  private static final List<Thread> REAPERS = new CopyOnWriteArrayList<>();

  private final List<Fiber> submitted = new ArrayList<>();
  private volatile int waiting;
  private final Touches touches;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Thread> strangers = new ArrayList<>();
  private int polling;

  Outside(Touches touches) {
    this.touches = touches;
  }

  /** Whether it is the thread of the JVM's that lets on who waits for a monitor. */
  static boolean isUnblocker(Thread thread) {
    return thread.getName().equals(UNBLOCKER);
  }

  /** A real thread makes a simulated one runnable. */
  void submit(Fiber fiber) {
    if (!isUnblocker(Thread.currentThread())) {
      touches.thread();
    }
    synchronized (submitted) {
      submitted.add(fiber);
      waiting = submitted.size();
      submitted.notifyAll();
    }
  }

  /** Whether something may come unseen: a real thread notices a moment later than we look. */
  boolean mayWork() {
    return REAPERS.stream().anyMatch(Thread::isAlive)
        || strangers.stream().anyMatch(Thread::isAlive);
  }

  /** Whether anything has come. */
  boolean hasCome() {
    return waiting > 0;
  }

  /** Takes what has come, by id: in which order it came is chance. */
  List<Fiber> take() {
    synchronized (submitted) {
      List<Fiber> all = new ArrayList<>(submitted);
      submitted.clear();
      waiting = 0;
      all.sort(Comparator.comparingInt(fiber -> fiber.id));
      return all;
    }
  }

  /** The JDK's HTTP client waits there for connections, which nobody gets: see RealNetwork. */
  private static boolean isSelector(Thread thread) {
    return "java.net.http".equals(thread.getClass().getModule().getName());
  }

  /** A thread of the JDK's was started that is not simulated. */
  void started(Thread thread) {
    if (thread.getName().equals("process reaper")) {
      REAPERS.add(thread);
    } else if (!Internals.keepsHouse(thread) && !isSelector(thread)) {
      threads.add(thread);
    }
  }

  /** A thread that was there before the simulation is given something to do. */
  void meets(Thread thread) {
    if (!Internals.keepsHouse(thread) && !strangers.contains(thread)) {
      strangers.add(thread);
      touches.stranger(thread);
    }
  }

  /** Their names, in the order in which they were met. */
  List<String> strangers() {
    return strangers.stream().map(Thread::getName).toList();
  }

  /** The running thread is about to wait for the network. */
  void polls(Fiber fiber) {
    if (!fiber.polling) {
      fiber.polling = true;
      polling++;
    }
  }

  /** A thread goes on, and if it waited for the network, it does so no more. */
  void resumes(Fiber fiber) {
    if (fiber.polling) {
      fiber.polling = false;
      polling--;
    }
  }

  /** Whether such a thread is at work, or anybody waits for the network. */
  boolean works() {
    threads.removeIf(thread -> !thread.isAlive());
    REAPERS.removeIf(thread -> !thread.isAlive());
    return polling > 0 || works(threads) || works(REAPERS) || works(strangers);
  }

  private static boolean works(List<Thread> threads) {
    return threads.stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
  }

  /**
   * Waits in real time until something comes.
   *
   * @param timers whether something simulated could happen instead
   * @return whether something came
   */
  boolean await(boolean timers) {
    long end = System.nanoTime() + (timers ? GRACE_MILLIS : IDLE_MILLIS) * 1_000_000L;
    synchronized (submitted) {
      while (waiting == 0) {
        long left = (end - System.nanoTime()) / 1_000_000L;
        if (left <= 0) {
          return false;
        }
        try {
          submitted.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }
}
