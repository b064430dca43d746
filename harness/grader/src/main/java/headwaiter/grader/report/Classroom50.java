package headwaiter.grader.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result as the {@code result.json} of Classroom 50 ({@code classroom50/result/v1}). */
final class Classroom50 {
  private static final int LONGEST_TEXT = 2000;

  /** What has to be in the environment, by its name in the document. */
  private static final Map<String, String> IDENTITY =
      Map.of(
          "classroom", "CLASSROOM",
          "assignment", "ASSIGNMENT",
          "owner", "OWNER",
          "submission", "SUBMISSION_TAG",
          "commit", "COMMIT_URL",
          "release", "RELEASE_URL",
          "review", "REVIEW_URL");

  private Classroom50() {}

  /**
   * The document.
   *
   * @param environment as the autograder was started with
   * @throws Unreadable if something is missing in it
   */
  static String of(Result result, Map<String, String> environment) {
    List<String> missing =
        IDENTITY.values().stream()
            .filter(name -> environment.getOrDefault(name, "").isEmpty())
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new Unreadable(
          "A result for Classroom 50 needs "
              + String.join(", ", missing)
              + " in the environment, as its autograder has them.",
          null);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", "classroom50/result/v1");
    IDENTITY.forEach((name, variable) -> document.put(name, environment.get(variable)));
    document.put(
        "assignment_type",
        environment.getOrDefault("ASSIGNMENT_TYPE", "individual").equals("group")
            ? "group"
            : "individual");
    String graded = time(result.volatileFacts().getOrDefault("graded", "")).orElse("");
    document.put("datetime", time(result.received()).orElse(graded));
    if (!graded.isEmpty()) {
      document.put("graded_at", graded);
    }
    document.put("score", result.earned());
    document.put("max-score", result.possible());
    List<Map<String, Object>> tests = new ArrayList<>();
    for (Result.Checked check : result.checks()) {
      Map<String, Object> test = new LinkedHashMap<>();
      test.put("test-name", check.id());
      test.put("passed", check.verdict() == Mark.PASSED);
      test.put("score", check.earned());
      test.put("max-score", check.possible());
      if (check.verdict() != Mark.PASSED) {
        test.put(
            "message", Visible.line(check.verdict().word() + ": " + check.message(), LONGEST_TEXT));
      }
      tests.add(test);
    }
    document.put("tests", tests);
    return ResultJson.write(document);
  }

  private static Optional<String> time(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
      return Optional.of(at.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
