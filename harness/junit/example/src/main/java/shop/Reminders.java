package shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reminds of unpaid orders, once a day. */
public final class Reminders implements AutoCloseable {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<Instant> sent = new CopyOnWriteArrayList<>();
  private final Clock clock;

  public Reminders(Clock clock) {
    this.clock = clock;
  }

  public void start() {
    long day = Duration.ofDays(1).toSeconds();
    timer.scheduleAtFixedRate(() -> sent.add(clock.instant()), day, day, TimeUnit.SECONDS);
  }

  /** When reminders were sent. */
  public List<Instant> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
