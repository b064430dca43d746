package headwaiter.simulator.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import headwaiter.hook.Hook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class MachineTest {
  private static final Settings PLAIN = Settings.plain(1);
  private static final Settings BLAMING =
      PLAIN.withSubject(name -> name.startsWith("headwaiter.simulator.sim.MachineTest"));

  @Test
  void sleeping_takes_virtual_time_only() {
    Outcome outcome = Machine.run(PLAIN, machine -> Thread.sleep(Duration.ofDays(1)));
    assertThat(outcome.good()).isTrue();
    assertThat(outcome.elapsed()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void what_the_body_throws_is_the_failure() {
    IllegalStateException thrown = new IllegalStateException("no");
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              throw thrown;
            });
    assertThat(outcome.failure()).containsSame(thrown);
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void a_second_simulation_at_the_same_time_is_refused() {
    Outcome outcome = Machine.run(PLAIN, machine -> Machine.run(PLAIN, inner -> {}));
    assertThat(outcome.failure())
        .hasValueSatisfying(
            e ->
                assertThat(e)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one at a time"));
  }

  @Test
  void only_a_simulated_thread_has_a_machine() {
    assertThatThrownBy(Machine::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not a thread of a simulation");
    List<Machine> seen = new ArrayList<>();
    Machine.run(
        PLAIN,
        machine -> {
          seen.add(machine);
          Thread other = new Thread(() -> seen.add(Machine.current()));
          other.start();
          other.join();
        });
    assertThat(seen).hasSize(2).allMatch(machine -> machine == seen.getFirst());
  }

  @Test
  void asking_the_jvm_to_end_is_recorded_and_refused() {
    Outcome outcome = Machine.run(BLAMING, machine -> System.exit(3));
    Exit exit = outcome.exits().getFirst();
    assertThat(exit.call()).isEqualTo("System.exit");
    assertThat(exit.status()).isEqualTo(3);
    assertThat(exit.at().getMethodName()).contains("asking_the_jvm_to_end_is_recorded_and_refused");
    assertThat(outcome.failure()).hasValueSatisfying(e -> assertThat(e).isInstanceOf(Error.class));
  }

  @Test
  void settling_waits_for_everything_that_can_run_at_this_instant() {
    List<String> seen = new ArrayList<>();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              CompletableFuture.runAsync(() -> seen.add("a"))
                  .thenRunAsync(() -> seen.add("b"))
                  .thenRunAsync(() -> seen.add("c"));
              machine.settle();
              seen.add("settled");
            });
    assertThat(outcome.failure()).isEmpty();
    assertThat(seen).containsExactly("a", "b", "c", "settled");
    assertThat(outcome.elapsed()).isZero();
  }

  @Test
  void an_idle_pool_that_nobody_shut_down_is_left_over() {
    Outcome outcome =
        Machine.run(
            BLAMING,
            machine -> {
              ExecutorService pool = Executors.newFixedThreadPool(1);
              pool.submit(() -> 1).get();
            });
    assertThat(outcome.good()).isTrue();
    assertThat(outcome.leftovers())
        .extracting(Leftover::what)
        .singleElement()
        .asString()
        .startsWith("thread pool-1-thread-1, idle, started at MachineTest.java:");
  }

  @Test
  void an_exempt_thread_is_not_left_over() {
    Outcome outcome =
        Machine.run(
            BLAMING,
            machine -> {
              Thread loop = new Thread(() -> new CompletableFuture<>().join(), "loop");
              loop.start();
              machine.exempt(loop);
            });
    assertThat(outcome.leftovers()).isEmpty();
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void two_threads_that_lock_in_opposite_order_are_named_while_another_sleeps() {
    Object left = new Object();
    Object right = new Object();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              lockBoth("one", left, right);
              lockBoth("two", right, left);
              Thread.sleep(Duration.ofDays(1));
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
    assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(10));
    assertThat(outcome.threads())
        .filteredOn(ThreadState::inCycle)
        .extracting(ThreadState::name, ThreadState::heldBy)
        .containsExactly(tuple("one", "two"), tuple("two", "one"));
    assertThat(outcome.threads().getLast().waitsFor()).startsWith("the monitor of Object #");
  }

  private static void lockBoth(String name, Object first, Object second) {
    new Thread(
            () -> {
              synchronized (first) {
                try {
                  Thread.sleep(10);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                synchronized (second) {
                  second.hashCode();
                }
              }
            },
            name)
        .start();
  }

  @Test
  void an_endless_computation_ends_at_the_limit_of_steps() throws Exception {
    Settings few =
        new Settings(
            1, Strategy.PLAIN, 8, Instant.EPOCH, 50, Duration.ofDays(1), name -> false, false);
    Outcome outcome =
        Machine.run(
            few,
            machine -> {
              while (true) {
                Hook.backEdge();
              }
            });
    assertThat(outcome.ending()).isEqualTo(Ending.STEPS);
    assertThat(outcome.failure()).isEmpty();
  }

  @Test
  void sleeping_beyond_the_limit_of_time_ends_the_simulation() {
    Outcome outcome = Machine.run(PLAIN, machine -> Thread.sleep(Duration.ofDays(1_000)));
    assertThat(outcome.ending()).isEqualTo(Ending.VIRTUAL_TIME);
  }

  @Test
  void an_abandoned_thread_never_runs_again() throws Exception {
    AtomicInteger ran = new AtomicInteger();
    List<Thread> abandoned = new ArrayList<>();
    Machine.run(
        PLAIN,
        machine -> {
          Thread thread =
              Thread.ofVirtual()
                  .start(
                      () -> {
                        LockSupport.park();
                        ran.incrementAndGet();
                      });
          abandoned.add(thread);
          machine.settle();
        });
    LockSupport.unpark(abandoned.getFirst());
    Outcome next =
        Machine.run(
            PLAIN,
            machine -> {
              LockSupport.unpark(abandoned.getFirst());
              Thread.sleep(1_000);
            });
    assertThat(next.good()).isTrue();
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_process_is_waited_for_and_makes_the_run_inexact() {
    Body waits =
        machine -> {
          Process process = new ProcessBuilder("sort").start();
          Thread closer =
              new Thread(
                  () -> {
                    LockSupport.parkNanos(1_000_000_000);
                    try {
                      process.getOutputStream().close();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
          closer.start();
          assertThat(process.waitFor()).isZero();
        };
    for (int i = 0; i < 2; i++) {
      Outcome outcome = Machine.run(PLAIN, waits);
      assertThat(outcome.failure()).isEmpty();
      assertThat(outcome.ending()).isEqualTo(Ending.DONE);
      assertThat(outcome.exact()).isFalse();
    }
  }

  @Test
  void an_interrupt_before_the_start_is_not_lost() {
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              Thread thread =
                  new Thread(
                      () -> assertThat(Thread.currentThread().isInterrupted()).isTrue(), "early");
              thread.interrupt();
              thread.start();
              thread.join();
              assertThat(thread.getState()).isEqualTo(Thread.State.TERMINATED);
            });
    assertThat(outcome.failure()).isEmpty();
  }

  @Test
  void a_future_that_nobody_completes_leaves_the_body_stuck() {
    Outcome outcome = Machine.run(PLAIN, machine -> new CompletableFuture<>().join());
    assertThat(outcome.ending()).isEqualTo(Ending.STUCK);
    assertThat(outcome.threads().getFirst().name()).isEqualTo("main");
  }

  @Test
  void equal_settings_give_equal_hashes() {
    Body body =
        machine -> {
          try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 20; i++) {
              pool.submit(
                  () -> {
                    Thread.sleep((long) (Math.random() * 100));
                    return null;
                  });
            }
          }
        };
    Outcome first = Machine.run(PLAIN, body);
    assertThat(Machine.run(PLAIN, body).hash()).isEqualTo(first.hash());
    assertThat(Machine.run(Settings.plain(2), body).hash()).isNotEqualTo(first.hash());
  }
}
