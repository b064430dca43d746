package headwaiter.simulator.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** Cycles of waits: found at once, though timers are pending, and told apart from other waits. */
class StandoffTest {
  private static final Settings PLAIN =
      Settings.plain(1).withSubject(name -> name.startsWith(StandoffTest.class.getName()));

  private final CountDownLatch all = new CountDownLatch(2);
  private final CountDownLatch three = new CountDownLatch(3);

  @Test
  void three_threads_in_a_ring_of_three_kinds_of_locks() {
    Object monitor = new Object();
    Lock lock = new ReentrantLock();
    Lock write = new ReentrantReadWriteLock().writeLock();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              start("a", () -> within(monitor, three, () -> lock.lock()));
              start("b", () -> within(lock, three, () -> write.lock()));
              start("c", () -> within(write, three, () -> enter(monitor)));
              start("waits", () -> await(new CountDownLatch(1)));
              Thread.sleep(Duration.ofDays(1));
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
    assertThat(outcome.elapsed()).isZero();
    assertThat(cycle(outcome)).containsExactly("a<-b", "b<-c", "c<-a");
    assertThat(outcome.threads())
        .filteredOn(thread -> !thread.inCycle())
        .extracting(ThreadState::name)
        .containsExactly("main", "waits");
    assertThat(outcome.threads())
        .filteredOn(ThreadState::inCycle)
        .allMatch(thread -> thread.holds().size() == 1 && !thread.waitsFor().isEmpty());
  }

  @Test
  void a_thread_that_joins_one_that_wants_its_monitor() {
    Object monitor = new Object();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              Thread other = new Thread(() -> enter(monitor), "other");
              start(
                  "joins",
                  () -> {
                    synchronized (monitor) {
                      other.start();
                      join(other);
                    }
                  });
              Thread.sleep(Duration.ofDays(1));
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
    assertThat(outcome.elapsed()).isZero();
    assertThat(cycle(outcome)).containsExactly("joins<-other", "other<-joins");
  }

  @Test
  void two_tasks_that_get_each_others_result() {
    FutureTask<?>[] tasks = new FutureTask<?>[2];
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              for (int i = 0; i < 2; i++) {
                int other = 1 - i;
                tasks[i] = new FutureTask<>(() -> tasks[other].get());
              }
              start("first", tasks[0]);
              start("second", tasks[1]);
              Thread.sleep(Duration.ofDays(1));
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
    assertThat(outcome.elapsed()).isZero();
    assertThat(cycle(outcome)).containsExactly("first<-second", "second<-first");
  }

  @Test
  void a_lock_and_a_monitor_with_a_timer_in_between() {
    Object monitor = new Object();
    Lock lock = new ReentrantLock();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              start("a", () -> within(monitor, all, () -> lock.lock()));
              Thread.sleep(100);
              start("b", () -> within(lock, all, () -> enter(monitor)));
              Thread.sleep(Duration.ofDays(1));
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
    assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(100));
    assertThat(cycle(outcome)).containsExactly("a<-b", "b<-a");
  }

  @Test
  void a_wait_with_a_limit_of_time_is_no_part_of_a_cycle() {
    Object monitor = new Object();
    Lock lock = new ReentrantLock();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              start("a", () -> within(monitor, all, () -> tryFor(lock)));
              start("b", () -> within(lock, all, () -> enter(monitor)));
              Thread.sleep(Duration.ofSeconds(2));
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
    assertThat(outcome.failure()).isEmpty();
  }

  private static List<String> cycle(Outcome outcome) {
    return outcome.threads().stream()
        .filter(ThreadState::inCycle)
        .map(thread -> thread.name() + "<-" + thread.heldBy())
        .toList();
  }

  private static void start(String name, Runnable task) {
    new Thread(task, name).start();
  }

  private static void within(Object monitor, CountDownLatch latch, Runnable then) {
    synchronized (monitor) {
      meet(latch);
      then.run();
    }
  }

  private static void within(Lock lock, CountDownLatch latch, Runnable then) {
    lock.lock();
    try {
      meet(latch);
      then.run();
    } finally {
      lock.unlock();
    }
  }

  private static void meet(CountDownLatch latch) {
    latch.countDown();
    await(latch);
  }

  private static void enter(Object monitor) {
    synchronized (monitor) {
      monitor.hashCode();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tryFor(Lock lock) {
    try {
      assertThat(lock.tryLock(1, java.util.concurrent.TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
