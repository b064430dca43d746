package headwaiter.grader.report;

import static java.util.stream.Collectors.joining;

import headwaiter.grader.model.Finding;

/** A result in short, in the Markdown of code hosts. */
final class MarkdownReport {
  private static final int MOST_FINDINGS = 30;
  private static final int LONGEST_TEXT = 500;

  private MarkdownReport() {}

  static String of(Result result) {
    StringBuilder out = new StringBuilder();
    out.append("### ")
        .append(escaped(result.title()))
        .append(": ")
        .append(result.earned())
        .append(" / ")
        .append(result.possible())
        .append("\n\n");
    out.append("**").append(escaped(result.name())).append("** · ");
    out.append(Words.points(result)).append(" · ").append(Words.status(result.status()));
    out.append("\n\n");
    if (!Words.meaning(result.status()).isEmpty()) {
      out.append(Words.meaning(result.status())).append("\n\n");
    }
    out.append("| | Check | Points | |\n| --- | --- | ---: | --- |\n");
    for (Result.Checked check : result.checks()) {
      out.append("| ")
          .append(check.verdict().sign())
          .append(" | ")
          .append(escaped(check.id()))
          .append(check.hidden() ? " (hidden)" : "")
          .append(" | ")
          .append(check.earned() + "/" + check.possible())
          .append(" | ")
          .append(escaped(check.message().isEmpty() ? check.says() : check.message()))
          .append(check.notes().stream().map(note -> " " + escaped(note)).collect(joining()))
          .append(" |\n");
    }
    result.findings().stream().limit(MOST_FINDINGS).forEach(f -> finding(out, result, f));
    int more = result.findings().size() - MOST_FINDINGS;
    if (more > 0) {
      out.append("\n… and ").append(Words.count(more, "more finding")).append(".\n");
    }
    return out.toString();
  }

  private static void finding(StringBuilder out, Result result, Finding finding) {
    out.append("\n- **").append(escaped(finding.id())).append("** ");
    out.append(finding.confirmed() ? "" : "(suspected) ");
    out.append(escaped(Words.place(finding))).append(": ");
    out.append(escaped(finding.message())).append(' ').append(escaped(finding.advice()));
    finding
        .schedule()
        .ifPresent(
            s -> {
              String command = Visible.line(Words.replay(result, finding.check(), s.seed()));
              out.append("\n  Replay: ").append(fenced(command));
            });
    out.append('\n');
  }

  /** Code in back-ticks, however many of them it holds itself. */
  private static String fenced(String code) {
    String fence = "`";
    while (code.contains(fence)) {
      fence += "`";
    }
    return fence + " " + code + " " + fence;
  }

  /** Nothing in it is markup, a mention or a line break. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    Visible.line(text, LONGEST_TEXT)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '@' -> out.append("&#64;");
                case '#' -> out.append("&#35;");
                case ':' -> out.append("&#58;");
                case '\\', '`', '*', '_', '[', ']', '|', '~', '!', '$' ->
                    out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
