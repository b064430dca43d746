package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Frame;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Leftover;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.Place;
import headwaiter.wire.Stalled;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.Unsteady;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestJobTest {
  private static final String COUNTER =
      """
      class Sub {
        private int count;
        void add() { count++; }
        int count() { return count; }
      }
      """;
  private static final String COUNTER_TEST =
      """
      @Explored @Check("c") @Test void counts_all(Simulation sim) throws Exception {
        Sub sub = new Sub();
        Thread one = new Thread(sub::add), two = new Thread(sub::add);
        one.start(); two.start(); one.join(); two.join();
        assertEquals(2, sub.count());
      }
      """;

  @Test
  void a_test_that_holds_is_passed_with_its_virtual_time() {
    List<TestPassed> passed =
        Lesson.of(
                "class Sub { static void nap() throws Exception { Thread.sleep(2000); } }",
                """
                @Check("c") @Test void naps(Simulation sim) throws Exception {
                  VirtualTime.assertTakes(sim, Duration.ofSeconds(2), () -> { Sub.nap(); return 1; });
                }
                """)
            .run(TestPassed.class);
    assertThat(passed).hasSize(1);
    assertThat(passed.getFirst().virtualNanos()).isEqualTo(2_000_000_000L);
    assertThat(passed.getFirst().test()).isEqualTo("SubTest.naps");
    assertThat(passed.getFirst().seed()).isEqualTo(1);
  }

  @Test
  void a_failed_assertion_brings_its_values_and_the_line() {
    TestFailed failed =
        Lesson.of(
                "class Sub { static int two() { return 3; } }",
                "@Check(\"c\") @Test void two() { assertEquals(2, Sub.two()); }")
            .first(TestFailed.class);
    assertThat(failed.expected()).contains("2");
    assertThat(failed.actual()).contains("3");
    assertThat(failed.stack())
        .extracting(Frame::place)
        .containsExactly(new Place("SubTest.java", Lesson.line(1)));
    assertThat(failed.interleaving()).isEmpty();
  }

  @Test
  void a_failure_of_the_submission_begins_at_its_line() {
    TestFailed failed =
        Lesson.of(
                "class Sub { static int two() {\n throw new IllegalStateException(\"no\"); } }",
                "@Check(\"c\") @Test void two() { Sub.two(); }")
            .first(TestFailed.class);
    assertThat(failed.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failed.message()).isEqualTo("no");
    assertThat(failed.stack().getFirst())
        .isEqualTo(new Frame("lesson.Sub", "two", new Place("Sub.java", Lesson.line(2)), true));
  }

  @Test
  void a_lost_update_is_explored_and_explained() {
    TestFailed failed = Lesson.of(COUNTER, COUNTER_TEST).first(TestFailed.class);
    Interleaving how = failed.interleaving().orElseThrow();
    assertThat(failed.actual()).contains("1");
    assertThat(how.torn()).containsExactly(new Place("Sub.java", Lesson.line(3)));
    assertThat(how.deviations()).hasSize(1);
    assertThat(how.steps()).extracting(Interleaving.Step::what).contains("reads count");
  }

  @Test
  void a_race_is_seen_in_the_plain_schedule_with_both_its_sides() {
    DataRace race = Lesson.of(COUNTER, COUNTER_TEST).first(DataRace.class);
    Place place = new Place("Sub.java", Lesson.line(3));
    assertThat(race.variable()).isEqualTo("Sub.count");
    assertThat(List.of(race.first(), race.second()))
        .allSatisfy(side -> assertThat(side.at().orElseThrow().place()).isEqualTo(place))
        .allSatisfy(side -> assertThat(side.stack().getFirst().subject()).isTrue())
        .anyMatch(DataRace.Side::writes);
    assertThat(race.first().thread()).isNotEqualTo(race.second().thread());
  }

  @Test
  void nothing_races_where_a_lock_is_held() {
    assertThat(
            Lesson.of(COUNTER.replace("void add", "synchronized void add"), COUNTER_TEST)
                .run(DataRace.class))
        .isEmpty();
  }

  @Test
  void its_seed_alone_replays_it() {
    Lesson lesson = Lesson.of(COUNTER, COUNTER_TEST);
    TestFailed failed = lesson.first(TestFailed.class);
    TestFailed again = lesson.onlySeed(failed.seed()).first(TestFailed.class);
    assertThat(again.interleaving().orElseThrow().deviations())
        .isEqualTo(failed.interleaving().orElseThrow().deviations());
    assertThat(again.schedules()).isEqualTo(1);
  }

  @Test
  void the_same_job_gives_the_same_observations() {
    Lesson lesson = Lesson.of(COUNTER, COUNTER_TEST);
    assertThat(lesson.run("c")).isEqualTo(lesson.run("c"));
  }

  @Test
  void a_correct_counter_passes_under_every_schedule() {
    TestPassed passed =
        Lesson.of(COUNTER.replace("void add", "synchronized void add"), COUNTER_TEST)
            .first(TestPassed.class);
    assertThat(passed.schedules()).isEqualTo(500);
  }

  @Test
  void runs_do_not_see_each_other_through_static_fields() {
    List<TestPassed> passed =
        Lesson.of(
                "class Sub { static final List<String> ALL = new ArrayList<>(); static int add() {"
                    + " ALL.add(\"a\"); return ALL.size(); } }",
                "@Explored @Check(\"c\") @Test void one() { assertEquals(1, Sub.add()); }")
            .run(TestPassed.class);
    assertThat(passed).hasSize(1);
  }

  @Test
  void a_blocked_loop_is_seen_with_the_line_and_the_duration() {
    BlockingCall seen =
        Lesson.of(
                """
                class Sub {
                  static CompletableFuture<String> get() throws Exception {
                    Thread.sleep(2000);
                    return CompletableFuture.completedFuture("a");
                  }
                }
                """,
                "@Check(\"c\") @Test void gets(Simulation sim) throws Exception {"
                    + " sim.await(sim.onLoop(Sub::get)); }")
            .first(BlockingCall.class);
    assertThat(seen.kind()).isEqualTo(BlockingCall.Kind.SLEEP);
    assertThat(seen.call()).isEqualTo("Thread.sleep");
    assertThat(seen.thread()).isEqualTo("loop");
    assertThat(seen.at().place()).isEqualTo(new Place("Sub.java", Lesson.line(3)));
    assertThat(seen.nanos()).isEqualTo(2_000_000_000L);
  }

  @Test
  void a_deadlock_is_named() {
    Hung hung =
        Lesson.of(
                """
                class Sub {
                  static final Object A = new Object(), B = new Object();
                  static void both(Object first, Object second) throws Exception {
                    synchronized (first) { Thread.sleep(1); synchronized (second) { } }
                  }
                }
                """,
                """
                @Check("c") @Test void both(Simulation sim) throws Exception {
                  Thread one = new Thread(() -> run(Sub.A, Sub.B), "one");
                  Thread two = new Thread(() -> run(Sub.B, Sub.A), "two");
                  one.start(); two.start(); one.join(); two.join();
                }
                static void run(Object a, Object b) { try { Sub.both(a, b); } catch (Exception e) { } }
                """)
            .first(Hung.class);
    assertThat(hung.kind()).isEqualTo(Hung.Kind.DEADLOCK);
    assertThat(hung.summary()).contains("one waits for").contains("held by two");
  }

  @Test
  void a_future_that_nobody_completes_is_stuck() {
    Hung hung =
        Lesson.of(
                "class Sub { static CompletableFuture<String> get() { return new"
                    + " CompletableFuture<>(); } }",
                "@Check(\"c\") @Test void gets(Simulation sim) throws Exception {"
                    + " sim.await(Sub.get()); }")
            .first(Hung.class);
    assertThat(hung.kind()).isEqualTo(Hung.Kind.STUCK);
  }

  @Test
  void an_endless_loop_ends_at_a_limit_that_decides() {
    List<Observation> seen =
        Lesson.of(
                "class Sub { static int spin() { int x = 0; while (true) x++; } }",
                "@Check(\"c\") @Test void spins() { Sub.spin(); }")
            .run("c");
    assertThat(seen)
        .anyMatch(
            one ->
                (one instanceof LimitHit hit && hit.decides() && hit.limit().equals("steps"))
                    || (one instanceof Hung hung && hung.kind() == Hung.Kind.LIVELOCK))
        .noneMatch(TestPassed.class::isInstance);
  }

  @Test
  void a_wait_past_the_limit_of_virtual_time_decides() {
    LimitHit hit =
        Lesson.of(
                "class Sub { static void nap() throws Exception { Thread.sleep(Long.MAX_VALUE); }"
                    + " }",
                "@Check(\"c\") @Test void naps() throws Exception { Sub.nap(); }")
            .first(LimitHit.class);
    assertThat(hit.limit()).isEqualTo("virtual");
    assertThat(hit.decides()).isTrue();
  }

  @Test
  void a_request_to_exit_is_kept_from_the_jvm() {
    List<Observation> seen =
        Lesson.of(
                "class Sub { static void go() { System.exit(3); } }",
                "@Check(\"c\") @Test void goes() { Sub.go(); }")
            .run("c");
    assertThat(seen)
        .filteredOn(ExitCalled.class::isInstance)
        .singleElement()
        .isEqualTo(
            new ExitCalled(
                "c",
                "SubTest.goes",
                "System.exit",
                3,
                new Frame("lesson.Sub", "go", new Place("Sub.java", Lesson.line(1)), true)));
    assertThat(seen).noneMatch(TestPassed.class::isInstance);
  }

  @Test
  void a_loop_of_the_submission_costs_time_where_a_check_meters_it_and_stalls_the_loop() {
    String submission =
        """
        class Sub {
          static long sum() {
            long sum = 0;
            for (int i = 0; i < 20_000_000; i++) { sum += i; }
            return sum;
          }
        }
        """;
    String body = "(Simulation s) throws Exception { s.onLoop(Sub::sum); }";
    Limits enough = new Limits(60_000, 60_000, 100_000, 1_000_000_000, 1_000);
    Lesson metered =
        Lesson.of(submission, "@Check(\"c\") @Metered @Test void goes" + body).limits(enough);
    Stalled stalled = metered.first(Stalled.class);
    assertThat(stalled.thread()).isEqualTo("loop");
    assertThat(stalled.at().place()).isEqualTo(new Place("Sub.java", Lesson.line(4)));
    assertThat(stalled.nanos()).isEqualTo(200_000_000);
    assertThat(metered.first(TestPassed.class).virtualNanos()).isEqualTo(200_000_000);
    Lesson free = Lesson.of(submission, "@Check(\"c\") @Test void goes" + body).limits(enough);
    assertThat(free.run(Stalled.class)).isEmpty();
    assertThat(free.first(TestPassed.class).virtualNanos()).isZero();
  }

  @Test
  void a_pool_that_waits_for_itself_starves() {
    Hung hung =
        Lesson.of(
                """
                class Sub {
                  static Object go() throws Exception {
                    var pool = Executors.newFixedThreadPool(1);
                    return pool.submit(() -> pool.submit(() -> 1).get()).get();
                  }
                }
                """,
                "@Check(\"c\") @Test void goes() throws Exception { Sub.go(); }")
            .first(Hung.class);
    assertThat(hung.kind()).isEqualTo(Hung.Kind.STARVED);
    assertThat(hung.threads())
        .filteredOn(thread -> !thread.pool().isEmpty())
        .extracting(Hung.Waiting::thread)
        .containsExactly("pool-1-thread-1");
  }

  @Test
  void a_timer_that_a_test_finds_left_leads_to_the_line_that_set_it() {
    Leftover left =
        Lesson.of(
                """
                class Sub {
                  static void go() {
                    new CompletableFuture<String>().orTimeout(1, TimeUnit.HOURS);
                  }
                }
                """,
                "@Check(\"c\") @Test void goes(Simulation s) { Sub.go(); s.settle();"
                    + " VirtualTime.assertNothingLeft(s); }")
            .first(Leftover.class);
    assertThat(left.kind()).isEqualTo(Leftover.Kind.TIMER);
    assertThat(left.asked()).isTrue();
    assertThat(left.asyncStack().getFirst().call()).isEqualTo("CompletableFuture.orTimeout");
    assertThat(left.asyncStack().getFirst().at().place())
        .isEqualTo(new Place("Sub.java", Lesson.line(3)));
  }

  @Test
  void a_thread_that_is_left_is_seen() {
    List<Leftover> left =
        Lesson.of(
                "class Sub { static void go() { Executors.newFixedThreadPool(1).submit(() -> 1); }"
                    + " }",
                "@Check(\"c\") @Test void goes() { Sub.go(); }")
            .run(Leftover.class);
    assertThat(left).isNotEmpty();
  }

  @Test
  void the_calls_of_a_service_are_a_track_of_the_timeline() {
    TimelineSeen timeline =
        Lesson.of(
                """
                class Sub {
                  static CompletableFuture<String> get(GivenService s) {
                    return s.answer("a", Duration.ofSeconds(1), "x");
                  }
                }
                """,
                "@Check(\"c\") @Test void gets(Simulation sim) throws Exception {"
                    + " sim.await(Sub.get(sim.service(\"web\"))); }")
            .first(TimelineSeen.class);
    TimelineSeen.Track web = timeline.tracks().getFirst();
    assertThat(web.name()).isEqualTo("web");
    assertThat(web.spans())
        .containsExactly(
            new TimelineSeen.Span(
                0,
                1_000_000_000L,
                TimelineSeen.State.CALL,
                "a",
                new Place("Sub.java", Lesson.line(3))));
  }

  @Test
  void chatter_is_counted_and_its_beginning_kept() {
    OutputSeen output =
        Lesson.of(
                "class Sub { static void talk() { for (int i = 0; i < 100_000; i++)"
                    + " System.out.println(\"hello hello\"); } }",
                "@Check(\"c\") @Test void talks() { Sub.talk(); }")
            .first(OutputSeen.class);
    assertThat(output.total()).isEqualTo(1_200_000);
    assertThat(output.text()).hasSize(1_000).startsWith("hello hello\nhello");
  }

  @Test
  void an_overflow_of_the_stack_is_the_submissions_failure() {
    TestFailed failed =
        Lesson.of(
                "class Sub { static int deep(int n) { return deep(n + 1) + 1; } }",
                "@Check(\"c\") @Test void deep() { Sub.deep(0); }")
            .first(TestFailed.class);
    assertThat(failed.type()).isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void a_method_that_is_missing_is_said_in_words() {
    TestFailed failed =
        Lesson.of(
                "class Sub { static int two() { return 2; } }",
                "@Check(\"c\") @Test void two() { Sub.two(); }")
            .on("class Sub { }")
            .first(TestFailed.class);
    assertThat(failed.message())
        .isEqualTo("The submission lacks a method that is called: 'int lesson.Sub.two()'");
  }

  @Test
  void a_class_that_is_missing_is_said_in_words() {
    TestFailed failed =
        Lesson.of(
                "class Sub { static class Inner { } }",
                "@Check(\"c\") @Test void two() { inner(null); } static void inner(Sub.Inner in) {"
                    + " }")
            .on("class Sub { }")
            .first(TestFailed.class);
    assertThat(failed.message())
        .isEqualTo("The submission lacks a class that is used: lesson.Sub.Inner");
  }

  @Test
  void only_the_wanted_checks_are_run_in_a_fixed_order() {
    List<Observation> seen =
        Lesson.of(
                "class Sub { }",
                """
                @Check("b") @Test void last() { }
                @Check("a") @Test void first() { }
                @Check("c") @Test void never() { }
                """)
            .run("b", "a");
    assertThat(seen)
        .filteredOn(TestPassed.class::isInstance)
        .extracting(Observation::check)
        .containsExactly("a", "b");
    assertThat(seen).noneMatch(one -> one.check().equals("c"));
  }

  @Test
  void a_failure_in_a_constructor_of_the_test_decides_its_check() {
    TestFailed failed =
        Lesson.of(
                "class Sub { Sub() { throw new IllegalStateException(\"no\"); } }",
                "Sub sub = new Sub(); @Check(\"c\") @Test void fine() { }")
            .first(TestFailed.class);
    assertThat(failed.message()).isEqualTo("no");
  }

  @Test
  void nothing_of_this_is_taken_for_the_harness_trouble() {
    assertThat(Lesson.of(COUNTER, COUNTER_TEST).run(Died.class)).isEmpty();
  }

  @Test
  void a_traced_run_shows_its_steps() {
    TestFailed failed =
        Lesson.of(COUNTER, "@Check(\"c\") @Test void none() { new Sub().add(); fail(); }")
            .traced()
            .first(TestFailed.class);
    assertThat(failed.interleaving().orElseThrow().steps())
        .extracting(Interleaving.Step::what)
        .contains("writes count");
  }

  @Test
  void a_traced_run_that_passes_shows_its_steps_too() {
    TestPassed passed =
        Lesson.of(COUNTER, "@Check(\"c\") @Test void one() { new Sub().add(); }")
            .traced()
            .first(TestPassed.class);
    assertThat(passed.interleaving().orElseThrow().steps())
        .extracting(Interleaving.Step::what)
        .contains("writes count");
  }

  @Test
  void what_others_do_elsewhere_while_a_thread_is_stopped_is_told() {
    TestFailed failed =
        Lesson.of(
                "class Sub { int seen; void look(boolean[] shut) { if (!shut[0]) { seen(shut); } }"
                    + " void seen(boolean[] shut) { seen = shut[0] ? 2 : 1; } }",
                """
                @Explored @Check("c") @Test void looks(Simulation sim) throws Exception {
                  Sub sub = new Sub();
                  boolean[] shut = new boolean[1];
                  Thread looker = new Thread(() -> sub.look(shut), "looker");
                  Thread closer = new Thread(() -> shut[0] = true, "closer");
                  looker.start(); closer.start(); looker.join(); closer.join();
                  assertNotEquals(2, sub.seen);
                }
                """)
            .first(TestFailed.class);
    List<String> steps =
        failed.interleaving().orElseThrow().steps().stream()
            .map(step -> step.thread() + " " + step.what())
            .toList();
    assertThat(steps).contains("closer ends").noneMatch(step -> step.startsWith("main"));
    assertThat(steps.get(steps.indexOf("closer ends") - 1)).startsWith("looker is stopped before");
    assertThat(steps.get(steps.indexOf("closer ends") + 1)).startsWith("looker ");
  }

  @Test
  void a_small_test_is_seen_under_every_schedule_and_says_so() {
    TestPassed passed =
        Lesson.of(
                COUNTER.replace("void add", "synchronized void add"),
                COUNTER_TEST.replace(
                    "@Explored", "@Explored(strategy = Explored.Strategy.EXHAUSTIVE)"))
            .first(TestPassed.class);
    assertThat(passed.claims())
        .containsExactly("These are all the schedules that there are: " + passed.schedules() + ".");
  }

  @Test
  void a_run_that_goes_another_way_the_second_time_decides_nothing(@TempDir Path scratch) {
    String memory = scratch.resolve("memory").toString().replace('\\', '/');
    Unsteady unsteady =
        Lesson.of(
                "class Sub { static void nap(long ms) throws Exception { Thread.sleep(ms); } }",
                """
                @Check("c") @Test void naps() throws Exception {
                  java.nio.file.Path memory = java.nio.file.Path.of("MEMORY");
                  boolean known = java.nio.file.Files.exists(memory);
                  java.nio.file.Files.writeString(memory, "I was here");
                  Sub.nap(known ? 1000 : 2000);
                  if (known) { throw new IllegalStateException("not for the first time"); }
                }
                """
                    .replace("MEMORY", memory))
            .first(Unsteady.class);
    assertThat(unsteady.first()).startsWith("passed at 2000000000 ns");
    assertThat(unsteady.second())
        .startsWith("failed with java.lang.IllegalStateException at 1000000000 ns");
  }

  @Test
  void a_limit_of_steps_is_kept() {
    LimitHit hit =
        Lesson.of(
                "class Sub { static void go() { while (true) { try { Thread.sleep(1); } catch"
                    + " (InterruptedException e) { } } } }",
                "@Check(\"c\") @Test void goes() { Sub.go(); }")
            .limits(new Limits(60_000, 60_000, 100, 1_000_000_000, 1_000))
            .first(LimitHit.class);
    assertThat(hit.limit()).isEqualTo("steps");
    assertThat(hit.stack()).extracting(Frame::className).contains("lesson.Sub");
  }
}
