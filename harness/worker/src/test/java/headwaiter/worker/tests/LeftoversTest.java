package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Leftover;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTest {
  private static final String KITCHEN =
      """
      class Sub {
        static void doze() {
          try { Thread.sleep(60_000); } catch (InterruptedException e) { return; }
        }
        static void go() throws Exception {
          %s
        }
      }
      """;

  private static final int BODY = 6;

  private static final String TEST =
      "@Check(\"c\") @Test void goes(Simulation s) throws Exception { Sub.go(); s.settle();"
          + " VirtualTime.assertNothingLeft(s); }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.startVirtualThread(Sub::doze);",
        "new Thread(() -> doze()).start();",
        "CompletableFuture.runAsync(Sub::doze);",
        "Executors.newVirtualThreadPerTaskExecutor().submit(Sub::doze);",
        "ExecutorService pool = Executors.newFixedThreadPool(1); pool.submit(Sub::doze); pool.shutdown();"
      })
  void work_that_goes_on_leads_to_the_line_that_began_it(String body) {
    assertThat(left(body, Leftover.Kind.THREAD, Leftover.Kind.TASK))
        .isNotEmpty()
        .allMatch(left -> left.asked() && line(left) == Lesson.line(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompletableFuture.delayedExecutor(9, TimeUnit.SECONDS).execute(() -> {});",
        "new CompletableFuture<String>().completeOnTimeout(\"\", 9, TimeUnit.SECONDS);",
        "new CompletableFuture<String>().orTimeout(9, TimeUnit.SECONDS);",
        "CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(9, TimeUnit.SECONDS));"
      })
  void a_timer_that_is_still_to_come_leads_to_the_line_that_set_it(String body) {
    assertThat(left(body, Leftover.Kind.TIMER))
        .hasSize(1)
        .allMatch(left -> left.asked() && line(left) == Lesson.line(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExecutorService pool = Executors.newFixedThreadPool(2);\npool.submit(() -> 1).get();",
        "ExecutorService pool = Executors.newCachedThreadPool();\npool.submit(() -> 1).get();",
        "ExecutorService pool = Executors.newSingleThreadExecutor();\npool.submit(() -> 1).get();",
        "var pool = Executors.newScheduledThreadPool(1);\npool.schedule(() -> 1, 9, TimeUnit.SECONDS);",
        "var pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());\n"
            + "pool.execute(() -> {});"
      })
  void a_pool_without_work_leads_to_the_line_that_made_it(String body) {
    assertThat(left(body, Leftover.Kind.POOL))
        .isNotEmpty()
        .allMatch(left -> left.asked() && line(left) == Lesson.line(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.startVirtualThread(Sub::doze).interrupt();",
        "Thread cook = new Thread(Sub::doze); cook.start(); cook.join();",
        "try (ExecutorService pool = Executors.newFixedThreadPool(2)) { pool.submit(Sub::doze); }",
        "CompletableFuture<String> f = new CompletableFuture<>(); f.orTimeout(9, TimeUnit.SECONDS);"
            + " f.complete(\"\");",
        "CompletableFuture.runAsync(() -> {}).join();",
        "var pool = Executors.newScheduledThreadPool(1);"
            + " pool.schedule(() -> 1, 9, TimeUnit.SECONDS); pool.shutdownNow();"
      })
  void nothing_is_left_of_what_was_ended(String body) {
    assertThat(Lesson.of(KITCHEN.formatted(body), TEST).run(Leftover.class)).isEmpty();
  }

  private static int line(Leftover left) {
    return left.asyncStack().getFirst().at().place().line();
  }

  private static List<Leftover> left(String body, Leftover.Kind... kinds) {
    return Lesson.of(KITCHEN.formatted(body), TEST).run(Leftover.class).stream()
        .filter(left -> List.of(kinds).contains(left.kind()))
        .toList();
  }
}
