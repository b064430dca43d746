package headwaiter.grader.report;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Finding.Origin;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Provenance;
import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Submission;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Leftover;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.Place;
import headwaiter.wire.Repeated;
import headwaiter.wire.Source;
import headwaiter.wire.Stalled;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import headwaiter.wire.Unsteady;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports made by hand: one of each kind. */
final class Reports {
  private static final long SECOND = 1_000_000_000L;

  private static final String BREAKFAST =
      """
      package course.breakfast;

      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.TimeUnit;

      /** Makes breakfast for one guest. */
      public final class Breakfast {
        private final Kitchen kitchen;

        public Breakfast(Kitchen kitchen) {
          this.kitchen = kitchen;
        }

        public CompletableFuture<Plate> make() {
          CompletableFuture<Coffee> coffee = kitchen.coffee();
          return kitchen
              .eggs()
              .thenApply(
                  eggs -> {
                    sleep(2);
                    return new Plate(coffee.join(), eggs, kitchen.toast().join());
                  });
        }

        private static void sleep(int seconds) {
          try {
            TimeUnit.SECONDS.sleep(seconds);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
      """;

  private static final String COUNTER =
      """
      package course.counter;

      public final class Counter {
        private int count;

        public void increment() {
          int seen = count;
          count = seen + 1;
        }

        public int count() {
          return count;
        }
      }
      """;

  private static final String TABLES =
      """
      package course.tables;

      public final class Tables {
        private final Object first = new Object();
        private final Object second = new Object();

        public void serve() {
          synchronized (first) {
            synchronized (second) {
              carry();
            }
          }
        }

        public void clear() {
          synchronized (second) {
            synchronized (first) {
              carry();
            }
          }
        }

        private void carry() {}
      }
      """;

  private Reports() {}

  static List<Report> all() {
    return List.of(
        right(),
        blocking(),
        rejected(),
        refused(),
        inconclusive(),
        race(),
        deadlock(),
        everything(),
        hostile());
  }

  /** Writes a report's replay files; each check has to come again with one mark. */
  static void replays(Path out, Report report) {
    ReplayFile.writeAll(out, Result.of(report), (check, seed) -> List.of(check + " failed"));
  }

  private static final List<Check> BREAKFAST_CHECKS =
      List.of(
          new Check("served", 30, "serves coffee, eggs and toast", false, 1, List.of()),
          new Check("together", 40, "cooks all three at once: 4.000 s", false, 1, List.of()),
          new Check("burnt", 10, "tells the guest when the toast burns", true, 1, List.of()),
          new Check(
              "never-waits", 20, "keeps the waiter free", false, 1, List.of("blocking-sleep")));

  static Report right() {
    return report(
        "s01",
        "breakfast",
        "Breakfast",
        source("Breakfast.java", BREAKFAST.replace("sleep(2);\n", "\n")),
        grade(Grade.Status.GRADED, BREAKFAST_CHECKS, new Verdict.Passed()),
        List.of(),
        List.of(
            new TestPassed(
                "together",
                "BreakfastTest.together",
                4 * SECOND,
                7,
                1,
                List.of(),
                41,
                "c0ffee",
                Optional.empty())));
  }

  static Report blocking() {
    Frame at = frame("course.breakfast.Breakfast", "sleep", "Breakfast.java", 27);
    Frame outer = frame("course.breakfast.Breakfast", "lambda$make$0", "Breakfast.java", 20);
    BlockingCall seen =
        new BlockingCall(
            "never-waits",
            "BreakfastTest.never_waits",
            BlockingCall.Kind.SLEEP,
            "TimeUnit.sleep",
            "loop-1",
            "it is the event loop",
            at,
            List.of(at, outer),
            List.of(new Hop("CompletableFuture.thenApply", outer)),
            Optional.empty(),
            2 * SECOND,
            2 * SECOND);
    Finding sleep =
        new Finding(
            "blocking-sleep",
            List.of(Origin.OBSERVED, Origin.STATIC),
            true,
            "never-waits",
            new Place("Breakfast.java", 27),
            27,
            7,
            "`TimeUnit.sleep` holds up the event loop for 2.000 s of virtual time.",
            "Give the waiting to the timer: return a future that a delayed executor completes.",
            List.of(
                "thread loop-1, from 2.000 s to 4.000 s",
                "at course.breakfast.Breakfast.sleep(Breakfast.java:27)",
                "at course.breakfast.Breakfast.lambda$make$0(Breakfast.java:20)"),
            Optional.empty());
    Finding wait =
        new Finding(
            "blocking-wait",
            List.of(Origin.STATIC),
            false,
            "",
            new Place("Breakfast.java", 21),
            21,
            59,
            "`CompletableFuture.join` may wait in code that must not.",
            "Combine the futures with `thenCombine` instead of joining one inside the other.",
            List.of("in a function given to `thenApply`"),
            Optional.empty());
    Grade grade =
        new Grade(
            Grade.Status.GRADED,
            List.of(
                line(BREAKFAST_CHECKS.get(0), new Verdict.Passed(), 6 * SECOND),
                line(
                    BREAKFAST_CHECKS.get(1),
                    new Verdict.Failed("Expected breakfast after 4.000 s, but it took 6.000 s."),
                    6 * SECOND),
                line(BREAKFAST_CHECKS.get(2), new Verdict.Unstable(0.5), 3 * SECOND),
                line(
                    BREAKFAST_CHECKS.get(3),
                    new Verdict.Failed("The event loop waited: see blocking-sleep."),
                    6 * SECOND)));
    TestFailed failed =
        new TestFailed(
            "together",
            "BreakfastTest.together",
            "org.opentest4j.AssertionFailedError",
            "expected: 4 s but was: 6 s",
            Optional.of("PT4S"),
            Optional.of("PT6S"),
            List.of(
                outer,
                new Frame("BreakfastTest", "together", new Place("BreakfastTest.java", 31), false)),
            6 * SECOND,
            7,
            1,
            Optional.empty());
    return covered(
        report(
            "s02",
            "breakfast",
            "Breakfast",
            source("Breakfast.java", BREAKFAST),
            grade,
            List.of(sleep, wait),
            List.of(failed, seen, breakfastTimeline())),
        new Coverage(List.of(new Coverage.Of("Breakfast.java", 14, List.of(9, 21, 22)))));
  }

  static TimelineSeen breakfastTimeline() {
    Place none = Place.NOWHERE;
    return new TimelineSeen(
        "together",
        "BreakfastTest.together",
        6 * SECOND,
        List.of(
            new Track(
                "coffee machine",
                true,
                List.of(new Span(0, 3 * SECOND, State.CALL, "coffee", none))),
            new Track("stove", true, List.of(new Span(0, 2 * SECOND, State.CALL, "eggs", none))),
            new Track(
                "toaster",
                true,
                List.of(new Span(4 * SECOND, 6 * SECOND, State.CALL, "toast", none))),
            new Track(
                "loop-1",
                false,
                List.of(
                    new Span(
                        2 * SECOND,
                        4 * SECOND,
                        State.SLEEP,
                        "TimeUnit.sleep",
                        new Place("Breakfast.java", 27)),
                    new Span(
                        4 * SECOND,
                        6 * SECOND,
                        State.WAIT,
                        "CompletableFuture.join",
                        new Place("Breakfast.java", 21)))),
            new Track(
                "main",
                false,
                List.of(new Span(0, 6 * SECOND, State.WAIT, "CompletableFuture.join", none)))));
  }

  static Report rejected() {
    Finding error =
        new Finding(
            "compile-error",
            List.of(Origin.STATIC),
            true,
            "",
            new Place("Breakfast.java", 15),
            15,
            40,
            "cannot find symbol: method cofee() in interface Kitchen",
            "Correct this first; later errors often follow from it.",
            List.of(),
            Optional.empty());
    return report(
        "s03",
        "breakfast",
        "Breakfast",
        source("Breakfast.java", BREAKFAST.replace("kitchen.coffee()", "kitchen.cofee()")),
        grade(
            Grade.Status.REJECTED,
            BREAKFAST_CHECKS,
            new Verdict.NotReached("The submission does not compile.")),
        List.of(error),
        List.of());
  }

  static Report refused() {
    Finding exit =
        new Finding(
            "forbidden-api",
            List.of(Origin.STATIC),
            true,
            "",
            new Place("Breakfast.java", 29),
            29,
            0,
            "`System.exit` ends the whole restaurant.",
            "Return, or fail the future.",
            List.of("calls java.lang.System.exit(int)"),
            Optional.empty());
    return report(
        "s04",
        "breakfast",
        "Breakfast",
        source(
            "Breakfast.java",
            BREAKFAST.replace("Thread.currentThread().interrupt()", "System.exit(0)")),
        grade(
            Grade.Status.REFUSED,
            BREAKFAST_CHECKS,
            new Verdict.NotReached("It calls what this assignment forbids.")),
        List.of(exit),
        List.of());
  }

  static Report inconclusive() {
    return report(
        "s05",
        "breakfast",
        "Breakfast",
        source("Breakfast.java", BREAKFAST),
        grade(
            Grade.Status.INCONCLUSIVE,
            BREAKFAST_CHECKS,
            new Verdict.Inconclusive(
                "The machine was too busy: the wall limit of 30 s was reached.")),
        List.of(),
        List.of());
  }

  static Report race() {
    Interleaving schedule =
        new Interleaving(
            4711,
            List.of(new Interleaving.Deviation(12, Interleaving.Kind.PREEMPT, 1)),
            List.of(new Place("Counter.java", 7)),
            List.of(
                new Interleaving.Switch(
                    "waiter-1",
                    new Place("Counter.java", 7),
                    "waiter-2",
                    new Place("Counter.java", 7))),
            List.of(
                step(0, "waiter-1", 7, "reads count = 0"),
                step(0, "waiter-2", 7, "reads count = 0"),
                step(0, "waiter-2", 8, "writes count = 1"),
                step(0, "waiter-1", 8, "writes count = 1")),
            38);
    Finding torn =
        new Finding(
            "atomicity-violation",
            List.of(Origin.EXPLORED),
            true,
            "exact",
            new Place("Counter.java", 7),
            8,
            16,
            "Another thread changes `count` between reading it here and writing it in line 8.",
            "Make it one step: an `AtomicInteger`, or one lock around both lines.",
            List.of("schedule 17 of 200, seed 4711, 1 deviation from the plain schedule"),
            Optional.of(schedule));
    List<Check> checks =
        List.of(
            new Check("counts", 40, "counts", false, 1, List.of()),
            new Check("exact", 60, "loses no guest under any schedule", false, 200, List.of()));
    Grade grade =
        new Grade(
            Grade.Status.GRADED,
            List.of(
                line(checks.get(0), new Verdict.Passed(), 0),
                new Grade.Line(
                    checks.get(1),
                    new Verdict.Failed("Expected 2 guests, but counted 1 (schedule 17 of 200)."),
                    0,
                    4711,
                    17)));
    return report(
        "s06",
        "counter",
        "Counting guests",
        source("Counter.java", COUNTER),
        grade,
        List.of(torn),
        List.of());
  }

  static Report deadlock() {
    Frame serve = frame("course.tables.Tables", "serve", "Tables.java", 9);
    Frame clear = frame("course.tables.Tables", "clear", "Tables.java", 17);
    Hung hung =
        new Hung(
            "both",
            "TablesTest.both",
            Hung.Kind.DEADLOCK,
            "waiter-1 and waiter-2 wait for each other.",
            List.of(
                new Hung.Waiting(
                    "waiter-1",
                    "lock of Object@2",
                    "waiter-2",
                    List.of("lock of Object@1"),
                    List.of(serve),
                    List.of(),
                    "",
                    Optional.empty(),
                    Optional.empty()),
                new Hung.Waiting(
                    "waiter-2",
                    "lock of Object@1",
                    "waiter-1",
                    List.of("lock of Object@2"),
                    List.of(clear),
                    List.of(),
                    "",
                    Optional.empty(),
                    Optional.empty())),
            0,
            99,
            3,
            Optional.empty());
    Finding finding =
        new Finding(
            "deadlock",
            List.of(Origin.EXPLORED),
            true,
            "both",
            new Place("Tables.java", 9),
            9,
            0,
            "waiter-1 and waiter-2 wait for each other, for ever.",
            "Take the locks in the same order everywhere.",
            List.of(
                "waiter-1 holds lock of Object@1 and wants lock of Object@2 (Tables.java:9)",
                "waiter-2 holds lock of Object@2 and wants lock of Object@1 (Tables.java:17)"),
            Optional.of(
                new Interleaving(
                    99,
                    List.of(new Interleaving.Deviation(3, Interleaving.Kind.PICK, 1)),
                    List.of(),
                    List.of(),
                    List.of(
                        new Interleaving.Step(
                            0, "waiter-1", new Place("Tables.java", 8), "takes lock of Object@1"),
                        new Interleaving.Step(
                            0, "waiter-2", new Place("Tables.java", 16), "takes lock of Object@2"),
                        new Interleaving.Step(
                            0,
                            "waiter-1",
                            new Place("Tables.java", 9),
                            "waits for lock of Object@2"),
                        new Interleaving.Step(
                            0,
                            "waiter-2",
                            new Place("Tables.java", 17),
                            "waits for lock of Object@1")),
                    5)));
    List<Check> checks =
        List.of(new Check("both", 100, "serves and clears at once", true, 50, List.of("deadlock")));
    return report(
        "s07",
        "tables",
        "Two tables",
        source("Tables.java", TABLES),
        new Grade(
            Grade.Status.GRADED,
            List.of(
                new Grade.Line(
                    checks.getFirst(),
                    new Verdict.Failed("It never ended: a deadlock."),
                    0,
                    99,
                    3))),
        List.of(finding),
        List.of(hung));
  }

  /** One of each observation. */
  static Report everything() {
    Frame at = frame("course.tables.Tables", "carry", "Tables.java", 22);
    Interleaving schedule =
        new Interleaving(
            5,
            List.of(new Interleaving.Deviation(1, Interleaving.Kind.TIE, 1)),
            List.of(),
            List.of(),
            List.of(),
            1);
    List<Check> checks = List.of(new Check("both", 100, "serves", false, 1, List.of()));
    return report(
        "s07",
        "everything",
        "Everything",
        source("folder/Tables.java", TABLES),
        new Grade(
            Grade.Status.TAMPERED,
            List.of(line(checks.getFirst(), new Verdict.NotRun("There is no container here."), 1))),
        List.of(),
        List.of(
            new TestPassed(
                "both", "T.a", 1, 2, 3, List.of("All were seen."), 4, "5", Optional.empty()),
            new Unsteady("both", "T.u", 1, "passed", "failed"),
            new TestFailed(
                "both",
                "T.b",
                "E",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(at),
                0,
                1,
                1,
                Optional.of(schedule)),
            new BlockingCall(
                "both",
                "T.b",
                BlockingCall.Kind.IO,
                "read",
                "loop",
                "it is",
                at,
                List.of(),
                List.of(new Hop("new CompletableFuture", at)),
                Optional.of(new BlockingCall.Holder("ann", List.of(at))),
                0,
                -1),
            new Stalled(
                "both", "T.b", "loop", at, List.of(at), List.of(new Hop("Thread.start", at)), 0, 1),
            new Hung(
                "both",
                "T.c",
                Hung.Kind.STARVED,
                "",
                List.of(
                    new Hung.Waiting(
                        "pool-1-thread-1",
                        "FutureTask #1",
                        "",
                        List.of(),
                        List.of(at),
                        List.of(),
                        "a pool of one thread",
                        Optional.of(
                            new Hung.Awaited(
                                List.of(new Hop("ExecutorService.submit", at)),
                                List.of(
                                    new Hung.Suspect(Hung.Suspect.State.QUEUED, "", List.of())))),
                        Optional.empty())),
                0,
                1,
                1,
                Optional.empty()),
            new Hung(
                "both", "T.c", Hung.Kind.LIVELOCK, "", List.of(), 0, 1, 1, Optional.of(schedule)),
            new LimitHit("both", "T.d", "cpu", "10 s", true, List.of(at)),
            new ExitCalled("both", "T.e", "System.exit", 3, at),
            new Leftover(
                "both",
                "T.f",
                "a thread",
                Leftover.Kind.TIMER,
                true,
                List.of(new Hop("Timer.schedule", at))),
            breakfastTimeline(),
            new OutsideSeen("both", "T.g", List.of("FileInputStream.read at Tables.java:2")),
            new Repeated("both", "T.h", 5, 5, Optional.empty()),
            new Repeated(
                "both",
                "T.i",
                5,
                3,
                Optional.of(
                    new TestFailed(
                        "both",
                        "T.i",
                        "E",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(at),
                        -1,
                        0,
                        0,
                        Optional.empty()))),
            new OutputSeen("both", "Hello\u001b[2J\r\nWorld <b>", 1_000_000_000),
            new Died("", Died.Cause.OUT_OF_MEMORY, "64 MB")));
  }

  /** Every text of the student's tries to break out. */
  static Report hostile() {
    String evil = "</script><script>alert(1)</script>\" onload=\"alert(2)\u001b[31m\u202Etxt.exe";
    Finding finding =
        new Finding(
            "unawaited-future",
            List.of(Origin.OBSERVED),
            true,
            "",
            new Place("Evil.java", 2),
            2,
            3,
            "`" + evil + "` is dropped.",
            evil,
            List.of(evil, "::error file=x::forged"),
            Optional.empty());
    List<Check> checks = List.of(new Check("c", 10, "is harmless", false, 1, List.of()));
    return report(
        "s08<img src=x>",
        "breakfast",
        "Breakfast",
        source(
            "Evil.java", "class Evil { // " + evil + "\n  String s = \"<b>&\ud800\";\u0000\n}\n"),
        new Grade(
            Grade.Status.GRADED,
            List.of(line(checks.getFirst(), new Verdict.Failed("Expected 1, but was " + evil), 1))),
        List.of(finding),
        List.of(
            new TimelineSeen(
                "c",
                "T.t",
                SECOND,
                List.of(
                    new Track(
                        evil,
                        false,
                        List.of(new Span(0, SECOND, State.WAIT, evil, Place.NOWHERE)))))));
  }

  /** What {@code s02} handed in, as the second attempt of {@code s01}. */
  static Report again() {
    Report report = blocking();
    Submission was = report.submission();
    return new Report(
        new Submission(
            "s01",
            was.assignment(),
            was.folder(),
            was.sources(),
            was.problems(),
            was.digest(),
            was.received()),
        "002-" + was.digest().substring(7, 19),
        report.assignment(),
        report.grade(),
        report.findings(),
        report.evidence(),
        report.provenance(),
        report.volatileFacts());
  }

  /** All of them are handed in, and nobody says with which text. */
  static Present present() {
    return new Present(
        all().stream()
            .map(report -> Result.of(report).name())
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> Optional.empty())));
  }

  private static Report covered(Report report, Coverage coverage) {
    return new Report(
        report.submission(),
        report.attempt(),
        report.assignment(),
        report.grade(),
        report.findings(),
        report.evidence(),
        report.provenance(),
        Optional.of(coverage),
        report.volatileFacts());
  }

  static Report named(String student, String assignment) {
    return report(
        student,
        assignment,
        "Breakfast",
        source("Breakfast.java", BREAKFAST),
        grade(Grade.Status.GRADED, BREAKFAST_CHECKS, new Verdict.Passed()),
        List.of(),
        List.of());
  }

  static Report report(
      String student,
      String assignment,
      String title,
      Source source,
      Grade grade,
      List<Finding> findings,
      List<Observation> observations) {
    return new Report(
        new Submission(
            student,
            assignment,
            Path.of("submissions", "x"),
            List.of(source),
            List.of(),
            Digest.of(source.text()),
            ""),
        "001-" + Digest.of(source.text()).substring(7, 19),
        new Assignment(
            assignment,
            title,
            new Reading(
                List.of(new Reading.Section("3.2", "")),
                Map.of(
                    "blocking-sleep",
                    List.of(
                        new Reading.Section("3.3 What blocks", ""), new Reading.Section("7", "")))),
            "course." + assignment,
            grade.checks().stream().map(Grade.Line::check).toList(),
            new Limits(10_000, 60_000, 1_000_000, 3_600_000, 65_536),
            Map.of(),
            List.of(),
            Path.of("assignments", assignment),
            List.of(),
            List.of(),
            List.of(new Source("SecretTest.java", "the hidden test")),
            List.of("SecretTest.java"),
            List.of(),
            "sha256:00"),
        grade,
        findings,
        new Evidence(
            switch (grade.status()) {
              case REJECTED -> Evidence.Compiling.REJECTED;
              case REFUSED -> Evidence.Compiling.REFUSED;
              default -> Evidence.Compiling.COMPILED;
            },
            findings.stream().filter(f -> f.origins().contains(Origin.STATIC)).toList(),
            observations,
            grade.status() == Grade.Status.GRADED),
        new Provenance(
            Map.of("headwaiter", "0.1.0", "java", "25.0.3+9", "format", Result.FORMAT),
            Map.of("submission", Digest.of(source.text()), "assignment", "sha256:00"),
            7,
            200,
            "process",
            List.of("CPU time 10 s", "virtual time 1 h"),
            ""),
        Map.of("started", "2026-10-12T10:00:00Z", "wall", "0.41 s"));
  }

  private static Grade grade(Grade.Status status, List<Check> checks, Verdict verdict) {
    return new Grade(status, checks.stream().map(c -> line(c, verdict, 4 * SECOND)).toList());
  }

  private static Grade.Line line(Check check, Verdict verdict, long nanos) {
    boolean ran = !(verdict instanceof Verdict.NotReached);
    return new Grade.Line(check, verdict, ran ? nanos : -1, ran ? 7 : 0, ran ? 1 : 0);
  }

  private static Source source(String path, String text) {
    return new Source(path, text);
  }

  private static Frame frame(String type, String method, String file, int line) {
    return new Frame(type, method, new Place(file, line), true);
  }

  private static Interleaving.Step step(long nanos, String thread, int line, String what) {
    return new Interleaving.Step(nanos, thread, new Place("Counter.java", line), what);
  }
}
