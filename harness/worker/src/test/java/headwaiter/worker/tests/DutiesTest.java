package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Slip;
import headwaiter.wire.TestFailed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutiesTest {
  private static final int BODY = 3;

  /** The body stands in the third line. */
  private static final String LIMIT =
      """
      class Sub {
        static CompletableFuture<String> eat(Callable<CompletableFuture<String>> cook) throws Exception {
          %s
        }
      }
      """;

  private static final String STOPS =
      """
      @Check("c") @Test void stops(Simulation sim) throws Exception {
        sim.await(Sub.eat(() -> sim.service("k").answer("soup", Duration.ofSeconds(9), "soup")));
        sim.settle();
        VirtualTime.assertCancelled(sim.service("k"), sim.service("k").calls().getFirst());
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return cook.call().completeOnTimeout(\"bread\", 1, TimeUnit.SECONDS);",
        "return cook.call().applyToEither(CompletableFuture.completedFuture(\"\"), s -> s);",
        "return cook.call().copy().completeOnTimeout(\"bread\", 1, TimeUnit.SECONDS);",
        "CompletableFuture<String> copy = cook.call().thenApply(s -> s); copy.cancel(true);"
            + " return copy.exceptionally(e -> \"\");"
      })
  void work_that_no_cancel_reached_is_told_where_it_was_begun(String body) {
    List<Slip> slips = Lesson.of(LIMIT.formatted(body), STOPS).run(Slip.class);
    assertThat(slips).extracting(Slip::kind).containsExactly(Slip.Kind.UNCANCELLED);
    assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(BODY));
    assertThat(slips.getFirst().what()).isEqualTo("the call `soup`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompletableFuture<String> soup = cook.call(); soup.cancel(true);"
            + " return soup.exceptionally(e -> \"\");",
        "CompletableFuture<String> soup = cook.call();"
            + " return soup.copy().completeOnTimeout(\"\", 1, TimeUnit.SECONDS)"
            + ".whenComplete((s, e) -> soup.cancel(true));",
        "CompletableFuture<String> soup = cook.call();"
            + " return soup.applyToEither(new CompletableFuture<String>()"
            + ".completeOnTimeout(\"\", 1, TimeUnit.SECONDS), s -> s)"
            + ".whenComplete((s, e) -> soup.cancel(true));",
        "CompletableFuture<String> soup = cook.call(); soup.cancel(false);"
            + " return CompletableFuture.completedFuture(\"\");"
      })
  void nothing_is_said_of_work_that_was_cancelled(String body) {
    assertThat(Lesson.of(LIMIT.formatted(body), STOPS).run("c"))
        .noneMatch(seen -> seen instanceof Slip || seen instanceof TestFailed);
  }

  private static final String CALLS =
      """
      @Check("c") @Test void calls(Simulation sim) throws Exception {
        Callers callers = new Callers(sim.loop());
        CompletableFuture<?> told = sim.onLoop(() -> Sub.ask(sim.loop(), callers::note));
        sim.await(told);
        sim.settle();
        assertEquals(1, callers.calls());
        callers.assertOnLoop("the guest");
      }
      """;

  /** The body stands in the third line. */
  private static final String WAITER =
      """
      class Sub {
        static CompletableFuture<Void> ask(Executor loop, Runnable guest) {
          %s
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return CompletableFuture.runAsync(() -> guest.run());",
        "return CompletableFuture.runAsync(() -> {}).thenRunAsync(() -> guest.run());",
        "FutureTask<Void> task = new FutureTask<>(() -> { guest.run(); return null; });"
            + " Thread.startVirtualThread(task); return CompletableFuture.runAsync(() -> {});",
        "CompletableFuture<Void> asked = new CompletableFuture<>(); var told = asked.thenRun(guest);"
            + " new Thread(() -> asked.complete(null)).start(); return told;"
      })
  void a_callback_on_another_thread_is_told_where_it_was_called(String body) {
    List<Slip> slips = Lesson.of(WAITER.formatted(body), CALLS).run(Slip.class);
    assertThat(slips).extracting(Slip::kind).containsExactly(Slip.Kind.ELSEWHERE);
    assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guest.run(); return CompletableFuture.completedFuture(null);",
        "return CompletableFuture.runAsync(() -> guest.run(), loop);",
        "return CompletableFuture.runAsync(() -> {}).thenRunAsync(guest, loop);",
        "CompletableFuture<Void> told = new CompletableFuture<>(); new Thread(() -> loop.execute("
            + "() -> { guest.run(); told.complete(null); })).start(); return told;"
      })
  void nothing_is_said_of_a_callback_on_the_loop(String body) {
    assertThat(Lesson.of(WAITER.formatted(body), CALLS).run("c"))
        .noneMatch(seen -> seen instanceof Slip || seen instanceof TestFailed);
  }

  private static final String LISTENS =
      """
      @Check("c") @Test void listens(Simulation sim) throws Exception {
        Demand demand = new Demand();
        new Sub().subscribe(new Flow.Subscriber<Integer>() {
          public void onSubscribe(Flow.Subscription offered) {
            demand.request(2);
            offered.request(2);
            demand.cancel();
            offered.cancel();
          }
          public void onNext(Integer value) { demand.next(); }
          public void onError(Throwable failure) { demand.end(); }
          public void onComplete() { demand.end(); }
        });
        demand.assertKept();
      }
      """;

  /** The bodies stand in the fourth and the fifth line. */
  private static final String RANGE =
      """
      class Sub {
        Flow.Subscriber<Integer> guest;
        class Demand implements Flow.Subscription {
          public void request(long n) { %s }
          public void cancel() { %s }
        }
        void subscribe(Flow.Subscriber<Integer> guest) {
          this.guest = guest;
          guest.onSubscribe(new Demand());
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for (int i = 0; i < 3; i++) guest.onNext(i);|  | 4 | DEMAND",
        "for (int i = 0; i <= n; i++) guest.onNext(i);|  | 4 | DEMAND",
        "| guest.onNext(1); | 5 | DEMAND",
        "guest.onNext(1); | guest.onComplete(); | 5 | DEMAND",
        "guest.onComplete(); guest.onComplete();|  | 4 | AGAIN",
        "guest.onComplete(); guest.onNext(1);|  | 4 | AGAIN",
        "guest.onError(new Exception());| guest.onComplete(); | 5 | AGAIN",
        "guest.onNext(1); guest.onError(new Exception()); guest.onNext(2); |  | 4 | AGAIN"
      })
  void a_signal_that_nobody_asked_for_is_told_where_it_was_sent(
      String request, String cancel, int line, Slip.Kind kind) {
    List<Slip> slips = Lesson.of(range(request, cancel), LISTENS).run(Slip.class);
    assertThat(slips).extracting(Slip::kind).containsExactly(kind);
    assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|",
        "guest.onNext(1);|",
        "for (int i = 0; i < n; i++) guest.onNext(i);|",
        "for (int i = 0; i < n; i++) guest.onNext(i); guest.onComplete();|",
        "guest.onNext(1); guest.onError(new Exception());|",
        "guest.onComplete();|"
      })
  void nothing_is_said_of_what_was_asked_for(String request, String cancel) {
    assertThat(Lesson.of(range(request, cancel), LISTENS).run("c"))
        .noneMatch(seen -> seen instanceof Slip || seen instanceof TestFailed);
  }

  private static String range(@Nullable String request, @Nullable String cancel) {
    return RANGE.formatted(request == null ? "" : request, cancel == null ? "" : cancel);
  }

  private static final String SENDS =
      """
      @Check("c") @Test void sends(Simulation sim) throws Exception {
        Demand[] demand = new Demand[1];
        Sub.read(guest -> {
          Demand mine = new Demand();
          demand[0] = mine;
          guest.onSubscribe(new Flow.Subscription() {
            public void request(long n) { mine.request(n); }
            public void cancel() { mine.cancel(); }
          });
          guest.onNext(1);
        });
        demand[0].assertRequestedAtMost(2);
        demand[0].assertCancelled();
      }
      """;

  /** The bodies stand in the fifth and the sixth line, the call that subscribes in the tenth. */
  private static final String READER =
      """
      class Sub implements Flow.Subscriber<Integer> {
        Flow.Subscription from;
        public void onSubscribe(Flow.Subscription offered) {
          from = offered;
          %s
        }
        public void onNext(Integer value) {
          %s }
        public void onError(Throwable failure) {}
        public void onComplete() {}
        static void read(Flow.Publisher<Integer> all) {
          all.subscribe(new Sub());
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from.request(Long.MAX_VALUE);| from.cancel(); | 5 | DEMAND",
        "from.request(1);| from.request(2); from.cancel(); | 8 | DEMAND",
        "from.request(1);|  | 12 | UNCANCELLED",
        "from.request(1);| from.request(1); | 12 | UNCANCELLED"
      })
  void a_subscriber_without_manners_is_told_where_it_has_none(
      String first, @Nullable String then, int line, Slip.Kind kind) {
    String source = READER.formatted(first, then == null ? "" : then);
    List<Slip> slips = Lesson.of(source, SENDS).run(Slip.class);
    assertThat(slips).extracting(Slip::kind).containsExactly(kind);
    assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from.request(1);| from.cancel();",
        "from.request(2);| from.cancel();",
        "from.request(1);| from.request(1); from.cancel();",
        "from.cancel();|"
      })
  void nothing_is_said_of_a_subscriber_with_manners(String first, @Nullable String then) {
    String source = READER.formatted(first, then == null ? "" : then);
    assertThat(Lesson.of(source, SENDS).run("c"))
        .noneMatch(seen -> seen instanceof Slip || seen instanceof TestFailed);
  }
}
