package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results in the Common Test Report Format: a test for each check, its times virtual. */
final class Ctrf {
  private static final int LONGEST_TEXT = 2000;
  private static final long NANOS_A_MILLI = 1_000_000;

  private Ctrf() {}

  static String of(List<Result> results) {
    List<Map<String, Object>> tests = new ArrayList<>();
    Map<String, Object> counts = new LinkedHashMap<>();
    for (String status : List.of("passed", "failed", "skipped", "pending", "other")) {
      counts.put(status, 0);
    }
    for (Result result : results) {
      for (Result.Checked check : result.checks()) {
        tests.add(test(result, check));
        counts.merge(status(check.verdict()), 1, (a, b) -> (Integer) a + (Integer) b);
      }
    }
    counts.put("tests", tests.size());
    long start = results.stream().mapToLong(Ctrf::start).min().orElse(0);
    counts.put("start", start);
    counts.put("stop", Math.max(start, results.stream().mapToLong(Ctrf::stop).max().orElse(0)));
    return ResultJson.write(
        Map.of(
            "reportFormat",
            "CTRF",
            "specVersion",
            "0.1.0",
            "generatedBy",
            "Headwaiter",
            "results",
            Map.of("tool", Map.of("name", "Headwaiter"), "summary", counts, "tests", tests)));
  }

  private static Map<String, Object> test(Result result, Result.Checked check) {
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("name", check.id());
    test.put("status", status(check.verdict()));
    test.put("rawStatus", check.verdict().word());
    test.put("duration", Math.max(0, check.virtualNanos()) / NANOS_A_MILLI);
    test.put("suite", List.of(line(result.student()), line(result.assignment())));
    if (!check.message().isEmpty()) {
      test.put("message", line(check.message()));
    }
    result.findings().stream()
        .filter(finding -> finding.check().equals(check.id()) && finding.place().line() > 0)
        .findFirst()
        .ifPresent(finding -> place(test, result, finding));
    test.put(
        "labels",
        Map.of("points", check.earned(), "maxPoints", check.possible(), "hidden", check.hidden()));
    if (check.verdict() == Mark.FAILED && check.seed() != 0) {
      test.put(
          "extra",
          Map.of("seed", check.seed(), "replay", Words.replay(result, check.id(), check.seed())));
    }
    return test;
  }

  private static void place(Map<String, Object> test, Result result, Finding finding) {
    test.put("filePath", line(Annotations.path(result, finding)));
    test.put("line", finding.place().line());
  }

  private static String status(Mark mark) {
    return switch (mark) {
      case PASSED -> "passed";
      case FAILED, NOT_REACHED -> "failed";
      case NOT_RUN -> "skipped";
      case UNSTABLE, INCONCLUSIVE -> "other";
    };
  }

  private static long start(Result result) {
    try {
      return Instant.parse(result.volatileFacts().getOrDefault("graded", "")).toEpochMilli();
    } catch (DateTimeException e) {
      return 0;
    }
  }

  private static long stop(Result result) {
    String millis = result.volatileFacts().getOrDefault("milliseconds", "0");
    return start(result) + (millis.matches("[0-9]{1,12}") ? Long.parseLong(millis) : 0);
  }

  private static String line(String text) {
    return Visible.line(text, LONGEST_TEXT);
  }
}
