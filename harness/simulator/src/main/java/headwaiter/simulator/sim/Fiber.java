package headwaiter.simulator.sim;

import headwaiter.hook.spi.Strand;
import headwaiter.simulator.race.Actor;
import headwaiter.simulator.race.Past;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the scheduler knows of one simulated thread. */
final class Fiber extends Strand {
  final Scheduler scheduler;
  final int id;
  final Thread thread;

  /** The platform thread it plays, if it does. */
  final @Nullable Thread platform;

  /** What runs it until it gives way; there once it has been started. */
  @Nullable Runnable continuation;

  /** Whether it stands in the run queue. */
  boolean queued;

  /** Whether it has gone round and round since it last waited for anything. */
  boolean spinning;

  /** Whether, spinning, it says so: reads the clock, yields, or hints that it spins. */
  boolean polite;

  /** Whether its spinning was taken for waiting before, and it has not waited otherwise since. */
  boolean knownSpinner;

  /** How often in a row it has waited for next to no time. */
  int tinyWaits;

  /** Whether it waits for the network. */
  boolean polling;

  /** Whether {@link Machine#settle} let it go on. */
  volatile boolean settled;

  /** Its place among those that wait for a monitor; -1 if it does not. */
  int monitorIndex = -1;

  /** Its place among those that live. */
  int liveIndex;

  /** The real thread it keeps because it can't be unmounted; null unless it has given way so. */
  volatile @Nullable Thread carrier;

  /** Whether the time is over for which it waits, keeping its carrier. */
  boolean due;

  /** Whether it gives way just now without being unmounted. */
  boolean staysMounted;

  @Nullable Role role;
  boolean exempt;

  /** Whether the JDK started it for everybody, as the common pool's workers. */
  boolean shared;

  /** Where code under test started it, itself or through a thread it had started. */
  @Nullable StackTraceElement startedAt;

  /** Steps of the code under test that it has made and not paid for. */
  int steps;

  /** Its share of the virtual cores, once it has computed. */
  Cores.@Nullable Share share;

  /** Where the journal has its last computing; -1 if nowhere. */
  int computing = -1;

  /** Whether it was not that code itself that started it, but a library or given type it called. */
  boolean foreign;

  /** What it is in the middle of, as far as it is remembered. */
  @Nullable Origin context;

  /** The future that it last waited for. */
  @Nullable Object awaiting;

  /** The wait for a lock that it is in, if that may be a finding. */
  @Nullable Wait lockWait;

  /** When it last looked at something shared, and when it last gave way, as signals count. */
  int lookedAt;

  int stoppedAt;

  /** What the detector of races knows it as, if there is one. */
  @Nullable Actor actor;

  /** What it has done so far, if states are numbered. */
  @Nullable Past past;

  /** The wait it is in, for the journal. */
  Journal.@Nullable Open open;

  private final String label;
  private volatile boolean ended;

  Fiber(Scheduler scheduler, int id, Thread thread, @Nullable Thread platform, String label) {
    this.scheduler = scheduler;
    this.id = id;
    this.thread = thread;
    this.platform = platform;
    this.label = label;
  }

  /** Its name as code under test sees it, or one of ours. */
  String name() {
    String name = (platform == null ? thread : platform).getName();
    return name.isEmpty() ? label : name;
  }

  /** Whether its end has to be waited for before a JVM would end. */
  boolean keepsAlive() {
    return platform != null && !platform.isDaemon() && !exempt && !ended;
  }

  void end() {
    ended = true;
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public Thread thread() {
    return thread;
  }

  @Override
  public Strand spawn(Thread child) {
    works(true);
    try {
      return scheduler.nursery.spawn(child);
    } finally {
      works(false);
    }
  }

  @Override
  public Future<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return scheduler.schedule(this, command, unit.toNanos(delay));
  }

  @Override
  public void execute(Runnable run) {
    works(true);
    try {
      scheduler.submit(this, run);
    } finally {
      works(false);
    }
  }

  private void works(boolean begins) {
    if (scheduler.states != null && scheduler.answers.owns(Thread.currentThread())) {
      scheduler.states.works(begins);
    }
  }
}
