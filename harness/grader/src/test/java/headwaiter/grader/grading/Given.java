package headwaiter.grader.grading;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Limits;
import headwaiter.wire.Observation;
import headwaiter.wire.Place;
import headwaiter.wire.Repeated;
import headwaiter.wire.Source;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Evidence made by hand: an assignment with a visible check, a hidden one, and a strict one. */
final class Given {
  static final long SECOND = 1_000_000_000L;
  static final List<Source> SOURCES =
      List.of(
          new Source(
              "src/Tea.java",
              IntStream.rangeClosed(1, 20)
                  .mapToObj(i -> "    kettle.water(" + i + ").join();\n")
                  .reduce("", String::concat)));

  private Given() {}

  static Assignment tea() {
    return new Assignment(
        "tea-time",
        "Tea",
        Reading.of(List.of()),
        "course.teatime",
        List.of(
            new Check("hot", 50, "It is hot.", false, 1, List.of()),
            new Check("sweet", 30, "It is sweet.", true, 1, List.of()),
            new Check("free", 20, "It never waits.", false, 1, List.of("blocking-wait"))),
        new Limits(1, 1, 1, 1, 1),
        Map.of(),
        List.of(),
        Path.of("assignments/tea-time"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(test("hot", "one"), test("hot", "two"), test("sweet", "it"), test("free", "it")),
        "sha256:0");
  }

  private static Assignment.Test test(String check, String method) {
    return new Assignment.Test(
        check, "course.teatime.tests.TeaTest", check + "_" + method, false, false, Place.NOWHERE);
  }

  /** Everything passes, but for the checks that are named. */
  static List<Observation> passesBut(String... checks) {
    List<String> not = List.of(checks);
    return tea().methods().stream()
        .filter(method -> !not.contains(method.check()))
        .<Observation>map(method -> passed(method.check(), method.method()))
        .toList();
  }

  static TestPassed passed(String check, String method) {
    return new TestPassed(
        check, "TeaTest." + method, 2 * SECOND, 1, 1, List.of(), 100, "abc", Optional.empty());
  }

  static TestFailed took(String check, String expected, String actual) {
    return failed(
        check,
        "org.opentest4j.AssertionFailedError",
        "took " + actual + " of virtual time",
        Optional.of(expected),
        Optional.of(actual),
        Optional.empty());
  }

  static TestFailed failed(
      String check,
      String type,
      String message,
      Optional<String> expected,
      Optional<String> actual,
      Optional<Interleaving> interleaving) {
    return new TestFailed(
        check,
        "TeaTest." + check + "_one",
        type,
        message,
        expected,
        actual,
        List.of(frame(3)),
        6 * SECOND,
        77,
        9,
        interleaving);
  }

  /** A test in real time: some of its runs passed. */
  static Repeated repeated(String check, int runs, int passed) {
    TestFailed failure =
        failed(
            check,
            "org.opentest4j.AssertionFailedError",
            "was cold",
            Optional.of("80 degrees"),
            Optional.of("cold"),
            Optional.empty());
    return new Repeated(
        check,
        "TeaTest.it",
        runs,
        passed,
        passed == runs ? Optional.empty() : Optional.of(failure));
  }

  static BlockingCall waits(String check, int line) {
    return new BlockingCall(
        check,
        "TeaTest.it",
        BlockingCall.Kind.WAIT,
        "CompletableFuture.join",
        "loop",
        "it is the event loop",
        frame(line),
        List.of(
            new Frame("java.util.concurrent.CompletableFuture", "join", Place.NOWHERE, false),
            frame(line)),
        List.of(new Hop("CompletableFuture.thenApply", frame(line - 1))),
        Optional.empty(),
        0,
        2 * SECOND);
  }

  static Hung.Waiting waiting(
      String thread, String waitsFor, String heldBy, List<String> holds, List<Frame> stack) {
    return new Hung.Waiting(
        thread, waitsFor, heldBy, holds, stack, List.of(), "", Optional.empty(), Optional.empty());
  }

  static DataRace race(String check, int writes, int reads) {
    return new DataRace(
        check,
        "TeaTest.it",
        "Tea.cups",
        new DataRace.Side("ann", true, Optional.of(frame(writes)), List.of(frame(writes))),
        new DataRace.Side("bea", false, Optional.of(frame(reads)), List.of(frame(reads))));
  }

  static Hung hung(String check, Hung.Kind kind, Optional<Interleaving> interleaving) {
    return new Hung(
        check,
        "TeaTest.it",
        kind,
        "nobody can go on",
        List.of(
            waiting("main", "the end", "", List.of(), List.of()),
            waiting("ann", "the cup", "bea", List.of("the pot"), List.of(frame(5))),
            waiting("bea", "the pot", "ann", List.of("the cup"), List.of(frame(8)))),
        SECOND,
        1,
        1,
        interleaving);
  }

  /** Line 4 is torn by another thread at line 9. */
  static Interleaving torn() {
    return new Interleaving(
        77,
        List.of(new Interleaving.Deviation(3, Interleaving.Kind.PREEMPT, 1)),
        List.of(new Place("Tea.java", 4)),
        List.of(
            new Interleaving.Switch(
                "ann", new Place("Tea.java", 4), "bea", new Place("Tea.java", 9))),
        List.of(
            new Interleaving.Step(0, "ann", new Place("Tea.java", 4), "reads sugar"),
            new Interleaving.Step(0, "bea", new Place("Tea.java", 9), "writes sugar"),
            new Interleaving.Step(0, "ann", new Place("Tea.java", 5), "writes sugar")),
        12);
  }

  static Frame frame(int line) {
    return new Frame("course.teatime.Tea", "brew", new Place("Tea.java", line), true);
  }

  static Finding suspected(String id, int line) {
    return new Finding(
        id,
        List.of(Finding.Origin.STATIC),
        false,
        "",
        new Place("src/Tea.java", line),
        line,
        5,
        "It may wait.",
        "Don't.",
        List.of(),
        Optional.empty());
  }

  static Grading grade(List<Observation> observations, Finding... findings) {
    return grade(new Evidence(Evidence.Compiling.COMPILED, List.of(findings), observations, true));
  }

  static Grading grade(Evidence evidence) {
    Places places = new Places(new headwaiter.grader.model.SourceMap(SOURCES));
    return Grading.of(
        tea(),
        new Evidence(
            evidence.compilation(),
            evidence.findings(),
            places.inFolder(evidence.observations()),
            evidence.closed()),
        SOURCES);
  }

  static List<Observation> and(List<Observation> some, Observation... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  static Verdict verdict(Grading grading, String check) {
    return grading.grade().checks().stream()
        .filter(line -> line.check().id().equals(check))
        .map(Grade.Line::verdict)
        .findFirst()
        .orElseThrow();
  }

  static String message(Grading grading, String check) {
    return switch (verdict(grading, check)) {
      case Verdict.Failed failed -> failed.message();
      case Verdict other -> "not failed: " + other;
    };
  }
}
