package headwaiter.grader.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the CPU time, the wall time and the files of a process while it does one thing. At a
 * limit it warns once, and after a grace it kills.
 */
public final class Watch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 25;

  /** Files are looked at less often, for that costs more. */
  private static final int PERIODS_OF_DISK = 10;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watch").factory());

  /** What was reached. */
  public enum Limit {
    /** The limit of CPU time. */
    CPU,
    /** The limit of wall time. */
    WALL,
    /** The limit of all files together. */
    DISK
  }

  private final Confined process;
  private final Duration cpu;
  private final Duration wall;
  private final Duration grace;
  private final Consumer<Limit> warning;
  private final Duration cpuAtStart;
  private final long startNanos = System.nanoTime();
  private final ScheduledFuture<?> task;
  private volatile @Nullable Limit reached;
  private long reachedNanos;
  private int looks;

  private Watch(
      Confined process, Duration cpu, Duration wall, Duration grace, Consumer<Limit> warning) {
    this.process = process;
    this.cpu = cpu;
    this.wall = wall;
    this.grace = grace;
    this.warning = warning;
    this.cpuAtStart = process.cpu();
    this.task =
        CLOCK.scheduleWithFixedDelay(
            this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Begins to watch.
   *
   * @param cpu what it may use from now on
   * @param wall how long it may take from now on
   * @param grace how long it may take to end after the warning
   * @param warning told of the limit that was reached; must not block
   */
  public static Watch over(
      Confined process, Duration cpu, Duration wall, Duration grace, Consumer<Limit> warning) {
    return new Watch(process, cpu, wall, grace, warning);
  }

  /** The limit that was reached, if one was. */
  public Optional<Limit> reached() {
    return Optional.ofNullable(reached);
  }

  @Override
  public void close() {
    task.cancel(false);
  }

  private void look() {
    long now = System.nanoTime();
    if (reached != null) {
      if (now - reachedNanos > grace.toNanos()) {
        process.kill();
        task.cancel(false);
      }
    } else if (process.cpu().minus(cpuAtStart).compareTo(cpu) > 0) {
      reach(Limit.CPU, now);
    } else if (now - startNanos > wall.toNanos()) {
      reach(Limit.WALL, now);
    } else if (++looks % PERIODS_OF_DISK == 0 && process.isDiskOver()) {
      reach(Limit.DISK, now);
    }
  }

  private void reach(Limit limit, long now) {
    reachedNanos = now;
    reached = limit;
    warning.accept(limit);
  }
}
