package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result as Gradescope's {@code results.json}. All texts are plain, none is markup. */
final class Gradescope {
  private static final int LONGEST_TEXT = 2000;

  private Gradescope() {}

  static String of(Result result) {
    List<Map<String, Object>> tests = new ArrayList<>();
    for (Result.Checked check : result.checks()) {
      Map<String, Object> test = new LinkedHashMap<>();
      test.put("name", Visible.line(check.says(), LONGEST_TEXT));
      test.put("name_format", "text");
      test.put("number", String.valueOf(tests.size() + 1));
      test.put("score", check.earned());
      test.put("max_score", check.possible());
      test.put("status", check.verdict() == Mark.PASSED ? "passed" : "failed");
      test.put("output", output(result, check));
      test.put("output_format", "text");
      test.put("tags", List.of(check.id()));
      test.put("visibility", "visible");
      tests.add(test);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("score", result.earned());
    document.put("output", Words.points(result) + ". " + Words.meaning(result.status()));
    document.put("output_format", "text");
    document.put("visibility", "visible");
    document.put("stdout_visibility", "hidden");
    document.put("tests", tests);
    document.put(
        "extra_data", Map.of("format", result.format(), "seed", result.provenance().seed()));
    return ResultJson.write(document);
  }

  private static String output(Result result, Result.Checked check) {
    List<String> lines = new ArrayList<>();
    if (check.verdict() != Mark.PASSED) {
      lines.add(check.verdict().word() + (check.message().isEmpty() ? "" : ": " + check.message()));
    }
    result.findings().stream()
        .filter(finding -> finding.check().equals(check.id()))
        .forEach(
            finding ->
                lines.add(
                    finding.id()
                        + " "
                        + Words.place(finding)
                        + ": "
                        + finding.message()
                        + " "
                        + finding.advice()));
    if (check.verdict() == Mark.FAILED && check.seed() != 0) {
      lines.add(Words.replay(result, check.id(), check.seed()));
    }
    return String.join("\n", lines.stream().map(one -> Visible.line(one, LONGEST_TEXT)).toList());
  }
}
