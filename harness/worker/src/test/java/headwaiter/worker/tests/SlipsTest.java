package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Slip;
import headwaiter.wire.TestFailed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {
  /** The body stands in the third line. */
  private static final String KITCHEN =
      """
      class Sub {
        static CompletableFuture<String> soup(CompletableFuture<String> given) {
          %s
        }
      }
      """;

  private static final int BODY = 3;

  private static final String SAME =
      """
      @Check("c") @Test void burns(Simulation sim) {
        IllegalStateException burnt = new IllegalStateException("it is burnt");
        CompletableFuture<String> given = sim.service("k").fail("soup", Duration.ofSeconds(1), burnt);
        assertSame(burnt, sim.awaitFailure(Sub.soup(given)));
      }
      """;

  private static final String TYPE =
      SAME.replace("assertSame(burnt,", "assertInstanceOf(IllegalStateException.class,");

  private static final String THROWN =
      SAME.replace(
          "assertSame(burnt, sim.awaitFailure(Sub.soup(given)))",
          "assertThrows(IllegalStateException.class, () -> sim.await(Sub.soup(given)))");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return given.thenApply(s -> s).handle((s, e) -> { throw new IllegalArgumentException(e); });",
        "return given.exceptionally(e -> { throw new RuntimeException(\"no soup\", e); });",
        "return given.thenCompose(s -> given).handle((s, e) -> { throw new CompletionException(e); });",
        "return given.thenApply(s -> s).exceptionally(e -> { throw new CompletionException(e); });",
        "return CompletableFuture.supplyAsync(() -> { try { return given.get(); }"
            + " catch (Exception e) { throw new CompletionException(e); } });",
        "return given.exceptionallyCompose(e -> CompletableFuture.failedFuture("
            + "new UnsupportedOperationException(e)));"
      })
  void a_wrapping_is_told_where_it_was_made(String body) {
    for (String test : List.of(SAME, TYPE, THROWN)) {
      List<Slip> slips = Lesson.of(KITCHEN.formatted(body), test).run(Slip.class);
      assertThat(slips).as(test).hasSize(1);
      assertThat(slips.getFirst().kind()).isEqualTo(Slip.Kind.WRAPPED);
      assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(BODY));
      assertThat(slips.getFirst().what()).endsWith("`IllegalStateException`").contains(" around ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return given.exceptionally(e -> { throw new RuntimeException(e.getMessage()); });",
        "return given.handle((s, e) -> { throw new UnsupportedOperationException(\"no: \" + e); });"
      })
  void a_failure_with_the_words_of_another_is_told_where_it_was_made(String body) {
    List<Slip> slips = Lesson.of(KITCHEN.formatted(body), SAME).run(Slip.class);
    assertThat(slips).extracting(Slip::kind).containsExactly(Slip.Kind.REPLACED);
    assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return given.exceptionally(e -> { throw new RuntimeException(\"shut\"); });",
        "return given.handle((s, e) -> s.strip());",
        "return CompletableFuture.failedFuture(new IllegalArgumentException(\"shut\"));",
        "return new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS);",
        "return given.exceptionally(e -> \"toast\");"
      })
  void nothing_is_said_of_a_failure_that_has_nothing_to_do_with_it(String body) {
    Lesson lesson = Lesson.of(KITCHEN.formatted(body), SAME);
    assertThat(lesson.run(Slip.class)).isEmpty();
    assertThat(lesson.run(TestFailed.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return given;",
        "return given.thenApply(s -> s);",
        "return given.exceptionally(e -> { throw new CompletionException(e); });",
        "return given.exceptionally(e -> { throw (RuntimeException) e; });",
        "return given.exceptionally(e -> { throw new CompletionException(e.getCause()"
            + " == null ? e : e.getCause()); });"
      })
  void nothing_is_said_of_what_comes_as_it_is(String body) {
    for (String test : List.of(SAME, TYPE, THROWN)) {
      assertThat(Lesson.of(KITCHEN.formatted(body), test).run("c"))
          .noneMatch(seen -> seen instanceof Slip || seen instanceof TestFailed);
    }
  }

  private static final String EATS =
      "@Check(\"c\") @Test void eats(Simulation sim) throws Exception { %s }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static void eat(int n) { if (n > 0) eat(n - 1); }",
        "static void eat(int n) { Optional.of(n).filter(m -> m > 0).ifPresent(m -> eat(m - 1)); }",
        "static void eat(int n) { Runnable r = () -> eat(n - 1); if (n > 0) r.run(); }",
        "static void eat(int n) { if (n > 0) CompletableFuture.completedFuture(n - 1).thenAccept(m -> eat(m)).join(); }"
      })
  void a_stack_that_overflows_is_told_at_the_line_that_comes_back(String body) {
    List<Slip> slips =
        Lesson.of("class Sub {\n" + body + "\n}", EATS.formatted("Sub.eat(1_000_000);"))
            .run(Slip.class);
    assertThat(slips).extracting(Slip::kind).containsExactly(Slip.Kind.DEEP);
    assertThat(slips.getFirst().at().place().line()).isEqualTo(Lesson.line(2));
  }

  private static final String MEASURES =
      """
      @Check("c") @Test void flat(Simulation sim) throws Exception {
        StackDepth few = new StackDepth();
        StackDepth many = new StackDepth();
        Sub.eat(5, few::measure);
        Sub.eat(200, many::measure);
        StackDepth.assertFlat(few, many);
      }
      """;

  @Test
  void a_stack_that_is_deeper_for_many_is_told_at_the_line_that_comes_back() {
    Slip slip =
        Lesson.of(
                """
                class Sub {
                  static void eat(int n, Runnable taste) {
                    taste.run();
                    if (n > 0)
                      eat(n - 1, taste);
                  }
                }
                """,
                MEASURES)
            .first(Slip.class);
    assertThat(slip.kind()).isEqualTo(Slip.Kind.DEEP);
    assertThat(slip.at().place().line()).isEqualTo(Lesson.line(5));
    assertThat(slip.what()).startsWith("from ").contains(" frames the stack grew to ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static void eat(int n, Runnable taste) { for (int i = 0; i < n; i++) taste.run(); }",
        "static void eat(int n, Runnable taste) { if (n > 64) { eat(n / 2, taste);"
            + " eat(n - n / 2, taste); } else taste.run(); }",
        "static void eat(int n, Runnable taste) throws Exception { taste.run();"
            + " if (n > 0) { Thread t = new Thread(() -> { try { eat(n - 1, taste); }"
            + " catch (Exception e) { throw new IllegalStateException(e); } }); t.start(); t.join(); } }",
        "static void eat(int n, Runnable taste) { CompletableFuture<Void> at ="
            + " CompletableFuture.completedFuture(null);"
            + " for (int i = 0; i < n; i++) at = at.thenRun(taste); }"
      })
  void nothing_is_said_of_a_stack_that_stays_flat(String body) {
    assertThat(Lesson.of("class Sub {" + body + "}", MEASURES).run("c"))
        .noneMatch(seen -> seen instanceof Slip || seen instanceof TestFailed);
  }

  @Test
  void an_overflow_that_a_test_throws_is_not_theirs() {
    assertThat(
            Lesson.of("class Sub {}", EATS.formatted("throw new StackOverflowError();"))
                .run(Slip.class))
        .isEmpty();
  }
}
