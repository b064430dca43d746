package headwaiter.simulator.sim;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.hook.Hook;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a body does is an outcome, and the next simulation in the JVM is as if first. */
class HostileTest {
  private static final Settings PLAIN =
      Settings.plain(5).withSubject(name -> name.startsWith(HostileTest.class.getName()));
  private static final Settings SHORT =
      new Settings(
          5, Strategy.PLAIN, 8, Instant.EPOCH, 200, Duration.ofDays(30), name -> false, false);

  /** What the next simulation does; it asks for much that could have been spoilt. */
  private static final Body NEXT =
      machine -> {
        Thread thread = new Thread(() -> {});
        thread.start();
        thread.join();
        CompletableFuture.supplyAsync(() -> ThreadLocalRandom.current().nextInt()).join();
        long chance = RandomGenerator.getDefault().nextInt(1_000) + (long) (Math.random() * 1_000);
        Thread.sleep(chance);
        String state =
            thread.getName()
                + thread.threadId()
                + TimeZone.getDefault().getID()
                + Locale.getDefault()
                + System.getProperty("hostile")
                + String.format("%.1f", 1.5)
                + Thread.getDefaultUncaughtExceptionHandler()
                + Thread.activeCount()
                + Instant.now();
        Thread.sleep(Math.abs(state.hashCode() % 1_000));
      };

  enum Deed {
    NEVER_ENDS(
        Ending.STEPS,
        machine -> {
          while (true) {
            Hook.backEdge();
          }
        }),
    CATCHES_EVERYTHING_AND_NEVER_ENDS(
        Ending.STEPS,
        machine -> {
          while (true) {
            try {
              Hook.backEdge();
            } catch (Throwable e) {
              // goes on
            }
          }
        }),
    THROWS_AN_ERROR(
        Ending.DONE,
        machine -> {
          throw new StackOverflowError("not really");
        }),
    OVERFLOWS_THE_STACK(Ending.DONE, machine -> deeper(0)),
    INTERRUPTS_EVERYBODY(
        Ending.DONE,
        machine -> {
          Thread sleeper = new Thread(() -> nap(Duration.ofDays(1)));
          sleeper.start();
          machine.settle();
          for (Thread thread : Thread.getAllStackTraces().keySet()) {
            thread.interrupt();
          }
        }),
    EXITS(Ending.DONE, machine -> System.exit(3)),
    EXITS_IN_ANOTHER_THREAD(
        Ending.DONE, machine -> CompletableFuture.runAsync(() -> System.exit(3)).join()),
    HALTS(Ending.DONE, machine -> Runtime.getRuntime().halt(3)),
    SETS_DEFAULTS(
        Ending.DONE,
        machine -> {
          TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
          Locale.setDefault(Locale.GERMANY);
          System.setProperty("hostile", "yes");
          System.setOut(new PrintStream(OutputStream.nullOutputStream()));
          System.setIn(new ByteArrayInputStream(new byte[0]));
          Thread.setDefaultUncaughtExceptionHandler((t, e) -> {});
        }),
    REPLACES_THE_PROPERTIES(
        Ending.DONE, machine -> System.setProperties(new java.util.Properties())),
    REGISTERS_SHUTDOWN_HOOKS(
        Ending.DONE,
        machine -> Runtime.getRuntime().addShutdownHook(new Thread(HostileTest::forget))),
    LEAVES_THREADS_RUNNING(
        Ending.DONE,
        machine -> {
          for (int i = 0; i < 20; i++) {
            Thread thread = new Thread(() -> nap(Duration.ofDays(1)));
            thread.setDaemon(true);
            thread.start();
          }
        }),
    DEADLOCKS_WITH_THE_JVM(
        Ending.STUCK,
        machine -> {
          CompletableFuture<String> never = new CompletableFuture<>();
          Arrays.asList(never.join(), Lazy.VALUE);
        }),
    WAITS_FOR_EVER_IN_AN_INITIALISER(Ending.STUCK, machine -> Lazy.VALUE.length());

    final Ending ending;
    final Body body;

    Deed(Ending ending, Body body) {
      this.ending = ending;
      this.body = body;
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_next_simulation_is_as_if_first(Deed deed) {
    Outcome fresh = Machine.run(PLAIN, NEXT);
    Outcome outcome = Machine.run(deed.ending == Ending.STEPS ? SHORT : PLAIN, deed.body);
    assertThat(outcome.ending()).isEqualTo(deed.ending);
    Outcome next = Machine.run(PLAIN, NEXT);
    assertThat(next.good()).isTrue();
    assertThat(next.elapsed()).isEqualTo(fresh.elapsed());
    assertThat(next.hash()).isEqualTo(fresh.hash());
    assertThat(next.changes()).isEmpty();
  }

  @Test
  void what_was_set_for_everybody_is_told_and_put_back() {
    Defaults before = Defaults.now();
    Outcome outcome = Machine.run(PLAIN, Deed.SETS_DEFAULTS.body);
    assertThat(outcome.changes())
        .containsExactly(
            "the default locale",
            "the default time zone",
            "the default handler of uncaught exceptions",
            "a standard stream",
            "system properties");
    assertThat(Defaults.now()).isEqualTo(before);
  }

  @Test
  void shutdown_hooks_run_when_all_else_has_happened_and_never_in_the_jvm() {
    List<String> seen = new ArrayList<>();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              Thread twice = new Thread(() -> seen.add("hook " + machine.nanos()));
              Runtime.getRuntime().addShutdownHook(twice);
              Thread removed = new Thread(() -> seen.add("removed"));
              Runtime.getRuntime().addShutdownHook(removed);
              seen.add("" + Runtime.getRuntime().removeShutdownHook(removed));
              try {
                Runtime.getRuntime().addShutdownHook(twice);
              } catch (IllegalArgumentException e) {
                seen.add("refused");
              }
              new Thread(() -> nap(Duration.ofNanos(500))).start();
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.elapsed()).isZero();
    assertThat(seen).containsExactly("true", "refused", "hook 500");
    Thread mine = new Thread(() -> {});
    Runtime.getRuntime().addShutdownHook(mine);
    assertThat(Runtime.getRuntime().removeShutdownHook(mine)).isTrue();
  }

  @Test
  void a_hundred_thousand_threads_are_an_outcome() {
    AtomicInteger ran = new AtomicInteger();
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              CountDownLatch all = new CountDownLatch(100_000);
              for (int i = 0; i < 100_000; i++) {
                new Thread(
                        () -> {
                          nap(Duration.ofSeconds(1));
                          ran.incrementAndGet();
                          all.countDown();
                        })
                    .start();
              }
              all.await();
            });
    assertThat(outcome.good()).isTrue();
    assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1));
    assertThat(ran).hasValue(100_000);
  }

  @Test
  void a_class_that_waits_for_a_thread_that_waits_for_the_class_ends_undecided() {
    Outcome outcome = Machine.run(PLAIN, machine -> assertThat(Clash.VALUE).isNotNull());
    assertThat(outcome.ending()).isEqualTo(Ending.OUTSIDE);
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.outside()).contains("a wait for a class that another thread initialises");
    assertThat(Machine.run(PLAIN, NEXT).good()).isTrue();
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  private static void forget() {}

  private static void nap(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Lazy {
    static final String VALUE = new CompletableFuture<String>().join();
  }

  private static final class Clash {
    static final String VALUE;

    static {
      CountDownLatch latch = new CountDownLatch(1);
      Thread.ofVirtual().start(() -> latch.countDown());
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      VALUE = "made";
    }
  }
}
