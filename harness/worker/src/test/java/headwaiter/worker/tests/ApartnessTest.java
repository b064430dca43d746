package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Slip;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApartnessTest {
  /** The first of three calls of a second each, and what makes the threads; the body is line 4. */
  private static final String KITCHEN =
      """
      class Sub {
        interface Stove { String cook(String dish); CompletableFuture<String> order(String dish); }
        static CompletableFuture<Void> cook(Stove stove) {
          %s
        }
        static String one(Stove stove) { return stove.cook("tea"); }
        static void guarded(Stove stove, Semaphore permit) {
          permit.acquireUninterruptibly();
          try { stove.cook("tea"); } finally { permit.release(); }
        }
        static synchronized void locked(Stove stove) { stove.cook("tea"); }
        static final Object LOCK = new Object();
        static void held(Stove stove) {
          synchronized (LOCK) {
            stove.cook("tea");
          }
        }
        static CompletableFuture<Void> three(Executor on, Runnable cook) {
          return CompletableFuture.allOf(
              CompletableFuture.runAsync(cook, on),
              CompletableFuture.runAsync(cook, on),
              CompletableFuture.runAsync(cook, on));
        }
      }
      """;

  private static final int BODY = 4;
  private static final int ACQUIRE = 8;
  private static final int ENTER = 14;

  private static final String TEST =
      """
      @Check("c") @Test void takes_as_long_as_one(Simulation sim) throws Exception {
        GivenService stove = sim.service("stove");
        Duration second = Duration.ofSeconds(1);
        Sub.Stove stoves = new Sub.Stove() {
          public String cook(String dish) {
            try {
              return stove.block(dish, second, () -> dish);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
          public CompletableFuture<String> order(String dish) {
            return stove.answer(dish, second, dish);
          }
        };
        VirtualTime.assertTakesTogether(sim, second, () -> sim.await(Sub.cook(stoves)));
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return stove.order(\"a\").thenCompose(a -> stove.order(\"b\")).thenAccept(b -> {});",
        "return CompletableFuture.runAsync(() -> { one(stove); stove.cook(\"b\"); },"
            + " Thread::startVirtualThread);",
        "return CompletableFuture.allOf(stove.order(\"a\").thenCompose(a ->"
            + " stove.order(\"b\").thenCompose(b -> stove.order(\"c\"))));",
        "ExecutorService pool = Executors.newFixedThreadPool(1);"
            + " return CompletableFuture.runAsync(() -> { stove.cook(\"a\"); stove.cook(\"b\"); }, pool)"
            + ".whenComplete((v, e) -> pool.shutdown());",
        "return CompletableFuture.runAsync(() -> List.of(\"a\", \"b\", \"c\")"
            + ".forEach(dish -> stove.order(dish).join()), Thread::startVirtualThread);"
      })
  void what_is_begun_only_after_the_one_before_is_told_where_it_is_begun(String body) {
    Slip slip = only(body);
    assertThat(slip.kind()).isEqualTo(Slip.Kind.SERIAL);
    assertThat(slip.at().place().line()).isEqualTo(Lesson.line(BODY));
    assertThat(slip.what()).contains("of `stove` from 1 s to 2 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return three(Executors.newFixedThreadPool(1), () -> one(stove));",
        "ExecutorService pool = Executors.newFixedThreadPool(1); return CompletableFuture.allOf("
            + "CompletableFuture.supplyAsync(() -> stove.cook(\"a\"), pool),"
            + "CompletableFuture.supplyAsync(() -> stove.cook(\"b\"), pool));"
      })
  void a_pool_of_one_thread_is_told_where_it_is_made(String body) {
    Slip slip = only(body);
    assertThat(slip.kind()).isEqualTo(Slip.Kind.HELD);
    assertThat(slip.at().place().line()).isEqualTo(Lesson.line(BODY));
    assertThat(slip.what()).startsWith("`pool-1-thread-1` does it all, and waits each time; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Semaphore permit = new Semaphore(1);"
            + " return three(Thread::startVirtualThread, () -> guarded(stove, permit));",
        "Semaphore permit = new Semaphore(1);"
            + " return three(Executors.newFixedThreadPool(3), () -> guarded(stove, permit));"
      })
  void a_permit_that_is_held_meanwhile_is_told_where_one_waits_for_it(String body) {
    Slip slip = only(body);
    assertThat(slip.kind()).isEqualTo(Slip.Kind.HELD);
    assertThat(slip.at().place().line()).isEqualTo(Lesson.line(ACQUIRE));
    assertThat(slip.what()).contains("` waits from 0 s on; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return three(Executors.newFixedThreadPool(3), () -> held(stove));",
        "return three(Thread::startVirtualThread, () -> held(stove));"
      })
  void so_is_a_lock(String body) {
    Slip slip = only(body);
    assertThat(slip.kind()).isEqualTo(Slip.Kind.HELD);
    assertThat(slip.at().place().line()).isEqualTo(Lesson.line(ENTER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // right
        "return three(Executors.newFixedThreadPool(3), () -> one(stove));",
        "return CompletableFuture.allOf(stove.order(\"a\"), stove.order(\"b\"));",
        "Semaphore permit = new Semaphore(3);"
            + " return three(Thread::startVirtualThread, () -> guarded(stove, permit));",
        // too long for another reason
        "return three(Executors.newFixedThreadPool(2), () -> one(stove));",
        "return stove.order(\"a\").completeOnTimeout(\"\", 5, TimeUnit.SECONDS)"
            + ".thenRunAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));",
        "return CompletableFuture.allOf(stove.order(\"a\"), stove.order(\"b\"))"
            + ".thenCompose(v -> stove.order(\"c\")).thenAccept(c -> {});",
        "return CompletableFuture.runAsync(() -> {},"
            + " CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));",
        // nobody knows when the tasks were queued
        "return three(Executors.newSingleThreadScheduledExecutor(), () -> one(stove));",
        // told as a wait of the common pool's
        "return CompletableFuture.runAsync("
            + "() -> List.of(\"a\", \"b\").forEach(dish -> stove.order(dish).join()));",
        // too short
        "return CompletableFuture.completedFuture(null);"
      })
  void where_the_calls_do_not_explain_the_time_nothing_is_said(String body) {
    assertThat(slips(body)).isEmpty();
  }

  private static Slip only(String body) {
    List<Slip> slips = slips(body);
    assertThat(slips).hasSize(1);
    return slips.getFirst();
  }

  private static List<Slip> slips(String body) {
    return Lesson.of(KITCHEN.formatted(body), TEST).run(Slip.class);
  }
}
