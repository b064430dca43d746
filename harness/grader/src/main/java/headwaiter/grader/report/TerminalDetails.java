package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Reading;
import headwaiter.wire.Interleaving;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.TestPassed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One result on a terminal. */
final class TerminalDetails {
  private static final int MOST_FINDINGS = 20;
  private static final int MOST_EVIDENCE = 12;
  private static final int MOST_FILES = 5;
  private static final int LONGEST_TEXT = 600;
  private static final Pattern OF_THE_JDK = Pattern.compile("at (java|javax|jdk|sun)\\.");

  private final Paint paint;
  private final int width;

  TerminalDetails(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  String render(Result result) {
    StringBuilder out = new StringBuilder();
    heading(out, result);
    String said = "";
    for (Result.Checked check : result.checks()) {
      check(out, result, check, said);
      said = check.message();
    }
    result.findings().stream().limit(MOST_FINDINGS).forEach(f -> finding(out, result, f));
    if (result.findings().size() > MOST_FINDINGS) {
      int more = result.findings().size() - MOST_FINDINGS;
      out.append("\n… and ").append(Words.count(more, "more finding")).append(".\n");
    }
    TimelineText.worth(result)
        .ifPresent(
            timeline -> out.append('\n').append(new TimelineText(paint, width).render(timeline)));
    printed(out, result);
    coverage(out, result);
    footer(out, result);
    return out.toString();
  }

  private void heading(StringBuilder out, Result result) {
    out.append(paint.bold(Visible.line(result.name())))
        .append("  ")
        .append(Visible.line(result.title()))
        .append('\n');
    out.append(Words.points(result)).append(" · ").append(Words.status(result.status()));
    out.append('\n');
    String meaning = Words.meaning(result.status());
    if (!meaning.isEmpty()) {
      text(out, "", meaning);
    }
    out.append('\n');
  }

  private void check(StringBuilder out, Result result, Result.Checked check, String said) {
    int names =
        Math.clamp(
            result.checks().stream()
                .mapToInt(c -> Cells.width(Visible.line(c.id())))
                .max()
                .orElse(0),
            8,
            24);
    String points = check.earned() + "/" + check.possible();
    int times = result.checks().stream().mapToInt(c -> time(c).length()).max().orElse(0) + 1;
    String time = time(check);
    int rest = width - names - 2 - 2 - 8 - 2 - times;
    List<String> says = says(check, rest);
    out.append("  ")
        .append(paint.mark(check.verdict(), check.verdict().sign()))
        .append(' ')
        .append(Cells.fit(Visible.line(check.id()), names))
        .append(String.format(Locale.ROOT, "%8s  ", points))
        .append(time.isEmpty() ? says.getFirst() : Cells.fit(says.getFirst(), rest));
    if (!time.isEmpty()) {
      out.append(paint.faint(" ".repeat(times - time.length()) + time));
    }
    out.append('\n');
    String indent = " ".repeat(names + 14);
    says.stream().skip(1).forEach(line -> out.append(indent).append(line).append('\n'));
    claims(out, result, check, indent);
    if (!check.message().isEmpty() && !check.message().equals(said)) {
      String word =
          switch (check.verdict()) {
            case PASSED, FAILED -> "";
            case NOT_REACHED, UNSTABLE, NOT_RUN, INCONCLUSIVE -> check.verdict().word() + ": ";
          };
      text(out, indent + "→ ", word + Visible.line(check.message(), LONGEST_TEXT));
    }
    check.notes().forEach(note -> text(out, indent + "· ", Visible.line(note, LONGEST_TEXT)));
  }

  /** What is known for certain of the schedules under which a check passed. */
  private void claims(StringBuilder out, Result result, Result.Checked check, String indent) {
    List<String> claims =
        result.evidence().observations().stream()
            .filter(TestPassed.class::isInstance)
            .map(TestPassed.class::cast)
            .filter(passed -> passed.check().equals(check.id()))
            .flatMap(passed -> passed.claims().stream())
            .distinct()
            .toList();
    if (check.verdict() == Mark.PASSED && !claims.isEmpty()) {
      String text =
          "Passed under "
              + Words.count(check.schedules(), "schedule")
              + ". "
              + String.join(" ", claims);
      Cells.wrap(Visible.line(text, LONGEST_TEXT), width - indent.length())
          .forEach(line -> out.append(indent).append(paint.faint(line)).append('\n'));
    }
  }

  private static String time(Result.Checked check) {
    return check.virtualNanos() >= 0 ? Words.seconds(check.virtualNanos()) : "";
  }

  /** What a check expects: on one line if it passed, in full if not. */
  private static List<String> says(Result.Checked check, int cells) {
    String hidden = check.hidden() ? " (hidden)" : "";
    String says = Visible.line(check.says());
    return check.verdict() == Mark.FAILED
        ? Cells.wrap(says + hidden, cells)
        : List.of(Cells.cut(says, cells - hidden.length()) + hidden);
  }

  private void finding(StringBuilder out, Result result, Finding finding) {
    String place = Visible.line(Words.place(finding));
    String id = Visible.line(finding.id());
    int gap = width - Cells.width(id) - Cells.width(place) - 2;
    out.append('\n')
        .append(finding.confirmed() ? paint.bad("■ ") : paint.unsure("□ "))
        .append(paint.bold(id))
        .append(gap > 0 ? " ".repeat(gap) : " ")
        .append(paint.accent(place))
        .append('\n');
    text(out, "  ", Visible.line(finding.message(), LONGEST_TEXT));
    Optional<String> source =
        result.sources().stream()
            .filter(each -> each.path().equals(finding.place().file()))
            .findFirst()
            .map(Result.Text::text);
    out.append(new CodeFrame(paint, width).render(source, finding));
    text(out, "  → ", Visible.line(finding.advice(), LONGEST_TEXT));
    String sections =
        result.reading().findings().getOrDefault(finding.id(), List.of()).stream()
            .map(Reading.Section::text)
            .collect(Collectors.joining(" · "));
    if (!sections.isEmpty()) {
      text(out, "  read ", Visible.line(sections, LONGEST_TEXT));
    }
    String seen = Words.origins(finding);
    text(
        out,
        "  ",
        seen + (finding.check().isEmpty() ? "" : ", in check " + Visible.line(finding.check())));
    finding.evidence().stream()
        .filter(line -> finding.schedule().isEmpty() || finding.schedule().get().steps().isEmpty())
        .filter(line -> !OF_THE_JDK.matcher(line).lookingAt())
        .limit(MOST_EVIDENCE)
        .forEach(line -> text(out, "    ", Visible.line(line, LONGEST_TEXT)));
    Optional<Interleaving> schedule = finding.schedule();
    schedule.ifPresent(
        s -> {
          out.append(new StepsText(paint, width).render(s));
          replay(out, result, finding.check(), s.seed());
        });
  }

  /** What was printed, where it was more than is kept. */
  private void printed(StringBuilder out, Result result) {
    List<String> cut =
        result.evidence().observations().stream()
            .filter(OutputSeen.class::isInstance)
            .map(OutputSeen.class::cast)
            .filter(seen -> seen.total() > seen.text().getBytes(StandardCharsets.UTF_8).length)
            .map(seen -> Words.count(seen.total(), "byte") + " in " + Visible.line(seen.check()))
            .toList();
    if (!cut.isEmpty()) {
      out.append('\n');
      text(out, "  ", "Printed " + String.join(", ", cut) + "; only the beginning is kept.");
    }
  }

  /** Which lines no check reaches. Of many files the first few. */
  private void coverage(StringBuilder out, Result result) {
    result
        .coverage()
        .filter(coverage -> coverage.reached() < coverage.lines())
        .ifPresent(
            coverage -> {
              out.append('\n');
              text(out, "  ", Words.coverage(coverage));
              coverage.files().stream()
                  .filter(of -> !of.missed().isEmpty())
                  .limit(MOST_FILES)
                  .forEach(
                      of ->
                          text(
                              out,
                              "    ",
                              Visible.line(of.file())
                                  + (of.missed().size() == 1 ? ", line " : ", lines ")
                                  + Words.lines(of.missed())));
            });
  }

  private void footer(StringBuilder out, Result result) {
    out.append('\n');
    result.checks().stream()
        .filter(check -> check.verdict() == Mark.FAILED && check.seed() != 0)
        .filter(check -> !shown(result, check))
        .findFirst()
        .ifPresent(check -> replay(out, result, check.id(), check.seed()));
    result.findings().stream()
        .map(Finding::id)
        .filter(Findings.ids()::contains)
        .findFirst()
        .ifPresent(
            id -> out.append(paint.faint("  More: ")).append("./grade explain " + id + "\n"));
    out.append(
            paint.faint(
                Cells.cut(
                    "  seed "
                        + result.provenance().seed()
                        + " · attempt "
                        + Visible.line(result.attempt()),
                    width)))
        .append('\n');
    for (String line :
        Cells.wrap("isolation: " + Visible.line(result.provenance().rung()), width - 2)) {
      out.append(paint.faint("  " + line)).append('\n');
    }
  }

  /** Whether a finding has already said how to repeat a check. */
  private static boolean shown(Result result, Result.Checked check) {
    return result.findings().stream()
        .anyMatch(f -> f.schedule().isPresent() && f.check().equals(check.id()));
  }

  /** Not wrapped: it is there to be copied. */
  private void replay(StringBuilder out, Result result, String check, long seed) {
    out.append(paint.faint("  Again: "))
        .append(Visible.line(Words.replay(result, check, seed)))
        .append('\n');
  }

  private void text(StringBuilder out, String indent, String text) {
    String next = " ".repeat(indent.length());
    String lead = indent;
    for (String line : Cells.wrap(text, width - indent.length())) {
      out.append(lead).append(line).append('\n');
      lead = next;
    }
  }
}
