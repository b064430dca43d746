package headwaiter.grader.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Results as one page of Markdown, within what a code host shows of a step. */
final class JobSummary {
  private static final int MOST_BYTES = 900 * 1024;

  private JobSummary() {}

  static String of(List<Result> results) {
    StringBuilder out = new StringBuilder("### Headwaiter\n\n");
    out.append("| Student | Assignment | Points | Status | Look at |\n");
    out.append("| --- | --- | ---: | --- | --- |\n");
    int left = 0;
    for (Result result : results) {
      left += add(out, row(result));
    }
    for (Result result : results) {
      if (!result.findings().isEmpty() || result.earned() < result.possible()) {
        String name = MarkdownReport.escaped(result.name());
        left +=
            add(
                out,
                "\n<details><summary>"
                    + name
                    + "</summary>\n\n"
                    + MarkdownReport.of(result)
                    + "\n</details>\n");
      }
    }
    if (left > 0) {
      out.append("\n").append(left).append(" parts are left out here; the report has them.\n");
    }
    return out.toString();
  }

  private static String row(Result result) {
    String first =
        result.findings().stream()
            .findFirst()
            .map(f -> MarkdownReport.escaped(f.id()) + " " + MarkdownReport.escaped(Words.place(f)))
            .orElse("");
    return "| "
        + MarkdownReport.escaped(result.student())
        + " | "
        + MarkdownReport.escaped(result.assignment())
        + " | "
        + result.earned()
        + "/"
        + result.possible()
        + (result.undecided() > 0 ? ", " + result.undecided() + " undecided" : "")
        + " | "
        + Words.status(result.status())
        + " | "
        + first
        + " |\n";
  }

  /** Adds a part if there is room for it; says 1 if there is not. */
  private static int add(StringBuilder out, String part) {
    // No character takes more than three bytes of UTF-8 for each char of a string.
    boolean room =
        3L * (out.length() + part.length()) < MOST_BYTES
            || out.toString().getBytes(StandardCharsets.UTF_8).length
                    + part.getBytes(StandardCharsets.UTF_8).length
                < MOST_BYTES;
    out.append(room ? part : "");
    return room ? 0 : 1;
  }
}
