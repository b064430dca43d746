package headwaiter.grader.run;

import headwaiter.wire.CheckPlan;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Limits;
import headwaiter.wire.Message;
import headwaiter.wire.RunTests;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A little submission of our own, of which is known how it has to run. */
final class Sample {
  static final String SUBJECT = "Sample.java";
  static final String TEST = "SampleTest.java";

  private static final int SCHEDULES = 100;

  /** A race that exploring must find: otherwise what it does not find elsewhere means nothing. */
  private static final String RACING = "racing";

  /**
   * What has to pass.
   *
   * @param check its id
   * @param schedules under how many schedules
   * @param takes exactly how long, in virtual time
   */
  private record Passes(String check, int schedules, Duration takes) {}

  private static final List<Passes> PASSES =
      List.of(
          new Passes("later", 1, Duration.ofSeconds(2)),
          new Passes("pool", 1, Duration.ofSeconds(2)),
          new Passes("timers", 1, Duration.ofMillis(750)),
          new Passes("threads", 1, Duration.ofSeconds(5)),
          new Passes("gave-up", 1, Duration.ofSeconds(3)),
          new Passes("together", SCHEDULES, Duration.ZERO));

  private Sample() {}

  /** The job of running it. */
  static RunTests job(List<ClassBytes> subject, List<ClassBytes> test) {
    List<CheckPlan> plans =
        Stream.concat(
                PASSES.stream().map(one -> new CheckPlan(one.check(), one.schedules())),
                Stream.of(new CheckPlan(RACING, SCHEDULES)))
            .toList();
    return new RunTests(
        "sample",
        subject,
        test,
        List.of("sample.SampleTest"),
        plans,
        1,
        0,
        false,
        false,
        new Limits(60_000, 300_000, 1_000_000, 60_000, 1_000));
  }

  /** Where a run of it differs from what has to be, one line each. */
  static List<String> problems(List<Message> heard) {
    Stream<String> wrong =
        PASSES.stream()
            .filter(
                one ->
                    heard.stream()
                        .noneMatch(
                            message ->
                                message instanceof TestPassed passed
                                    && passed.check().equals(one.check())
                                    && passed.schedules() == one.schedules()
                                    && passed.virtualNanos() == one.takes().toNanos()))
            .map(one -> "expected to pass in %s: %s".formatted(one.takes(), one.check()));
    boolean found =
        heard.stream()
            .anyMatch(
                message ->
                    message instanceof TestFailed failed
                        && failed.check().equals(RACING)
                        && failed.interleaving().isPresent());
    return Stream.concat(
            wrong, found ? Stream.of() : Stream.of("expected a race to be found: " + RACING))
        .toList();
  }
}
