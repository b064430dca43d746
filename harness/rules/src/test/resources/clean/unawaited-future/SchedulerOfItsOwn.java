package sample;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A timer that somebody wrote, and what it is used for: nobody has to keep its handles. */
public class SchedulerOfItsOwn {
  interface Clock {
    Future<?> scheduleWithRepetition(Runnable task, long period, TimeUnit unit);

    Future<?> schedule(Runnable task, long delay, TimeUnit unit);

    Future<?> submitTo(String pool, Runnable task);
  }

  private final Clock clock;
  private final Runnable beat;

  public SchedulerOfItsOwn(Clock clock, Runnable beat) {
    this.clock = clock;
    this.beat = beat;
  }

  public void start() {
    clock.scheduleWithRepetition(() -> System.out.println("beat"), 1, TimeUnit.SECONDS);
    clock.schedule(beat, 1, TimeUnit.SECONDS);
    clock.submitTo(
        "beats",
        () -> {
          try {
            beat.run();
          } catch (RuntimeException broken) {
            System.err.println(broken);
          }
        });
  }

  abstract static class Pool implements Executor {
    abstract Future<?> hand(Runnable task);

    @Override
    public void execute(Runnable task) {
      hand(task);
    }
  }
}
