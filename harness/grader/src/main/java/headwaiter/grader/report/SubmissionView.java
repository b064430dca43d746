package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Telling;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.Place;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TimelineSeen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page of a submission shows, in the order in which it shows it. */
record SubmissionView(
    String student,
    String assignment,
    String assignmentLink,
    String title,
    String status,
    String meaning,
    int earned,
    int possible,
    int undecided,
    int hidden,
    List<CheckRow> checks,
    List<FindingView> findings,
    List<FindingView> elsewhere,
    List<CodeView> code,
    List<Timeline> timelines,
    List<Printed> printed,
    List<Help> help,
    String coverage,
    List<Reading.Section> reading,
    List<Attempt> attempts,
    List<Fact> provenance) {
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_TIMELINES = 30;

  /** A check. */
  record CheckRow(
      String id,
      String says,
      boolean hidden,
      Mark mark,
      int earned,
      int possible,
      List<Highlight.Piece> message,
      List<String> notes,
      String time,
      String expected,
      String actual,
      String replay) {}

  /** A timeline, and whether it is shown at once. */
  record Timeline(TimelineView view, boolean open) {}

  /** What was printed in a check. */
  record Printed(String check, String text, String size) {}

  /** A help page, as HTML that we made from our own text. */
  record Help(String id, String title, String html) {}

  /** An attempt, the one of this page among them. */
  record Attempt(String name, String points, boolean here) {}

  /** A line of the provenance. */
  record Fact(String name, String value) {}

  /**
   * The view of one attempt.
   *
   * @param attempts of the same student at the same assignment, this one among them
   */
  static SubmissionView of(Result result, List<Result> attempts) {
    Map<Finding, FindingView> views = findings(result);
    List<FindingView> elsewhere = new ArrayList<>();
    views.forEach(
        (finding, view) -> {
          if (fileOf(result, finding.place()) < 0) {
            elsewhere.add(view);
          }
        });
    return new SubmissionView(
        Visible.line(result.student()),
        Visible.line(result.assignment()),
        "../../" + Site.assignmentPage(result.assignment()),
        Visible.line(result.title()),
        Words.status(result.status()),
        Words.meaning(result.status()),
        result.earned(),
        result.possible(),
        result.undecided(),
        (int) result.checks().stream().filter(Result.Checked::hidden).count(),
        checks(result),
        List.copyOf(views.values()),
        elsewhere,
        code(result, views),
        timelines(result),
        printed(result),
        help(result),
        result.coverage().map(Words::coverage).orElse(""),
        sections(result.reading().assignment()),
        attempts.stream()
            .map(
                a ->
                    new Attempt(
                        Visible.line(a.attempt()),
                        Words.points(a),
                        a.attempt().equals(result.attempt())))
            .toList(),
        provenance(result));
  }

  private static List<CheckRow> checks(Result result) {
    List<CheckRow> rows = new ArrayList<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (Result.Checked check : result.checks()) {
      TestFailed failed = check.disclosure() == Telling.FULL ? failure(result, check) : null;
      boolean again = check.verdict() == Mark.FAILED && check.seed() != 0;
      rows.add(
          new CheckRow(
              Visible.line(check.id()),
              Visible.line(check.says()),
              check.hidden(),
              check.verdict(),
              check.earned(),
              check.possible(),
              FindingView.pieces(
                  said.containsKey(check.message())
                      ? "The same as in `" + said.get(check.message()) + "`."
                      : check.message()),
              check.notes().stream().map(note -> Visible.line(note, LONGEST_TEXT)).toList(),
              check.virtualNanos() < 0 ? "" : Words.seconds(check.virtualNanos()),
              failed == null ? "" : Visible.line(failed.expected().orElse(""), LONGEST_TEXT),
              failed == null ? "" : Visible.line(failed.actual().orElse(""), LONGEST_TEXT),
              again ? Visible.line(Words.replay(result, check.id(), check.seed())) : ""));
      if (!check.message().isEmpty()) {
        said.putIfAbsent(check.message(), check.id());
      }
    }
    return rows;
  }

  /** The failure of a check, if it can tell more than the check's message does. */
  private static @Nullable TestFailed failure(Result result, Result.Checked check) {
    for (Observation seen : result.evidence().observations()) {
      if (seen instanceof TestFailed failed && failed.check().equals(check.id())) {
        boolean told =
            check.message().contains(failed.expected().orElse(""))
                && check.message().contains(failed.actual().orElse(""));
        return told ? null : failed;
      }
    }
    return null;
  }

  private static Map<Finding, FindingView> findings(Result result) {
    Map<Finding, FindingView> views = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      String anchor = "f" + (views.size() + 1);
      views.put(finding, FindingView.of(result, finding, anchor, place -> line(result, place)));
    }
    return views;
  }

  private static List<CodeView> code(Result result, Map<Finding, FindingView> views) {
    List<CodeView> code = new ArrayList<>();
    for (int file = 0; file < result.sources().size(); file++) {
      Map<Finding, FindingView> here = new LinkedHashMap<>();
      int number = file;
      views.forEach(
          (finding, view) -> {
            if (fileOf(result, finding.place()) == number) {
              here.put(finding, view);
            }
          });
      Result.Text source = result.sources().get(file);
      code.add(CodeView.of(source, file, here, missed(result, source.path())));
    }
    return code;
  }

  /** The lines of a file that no check reached. */
  private static Set<Integer> missed(Result result, String path) {
    return result.coverage().stream()
        .flatMap(coverage -> coverage.files().stream())
        .filter(of -> of.file().equals(path))
        .flatMap(of -> of.missed().stream())
        .collect(Collectors.toSet());
  }

  /** The anchor of a line; empty if the page does not show it. */
  private static String line(Result result, Place place) {
    int file = fileOf(result, place);
    if (file < 0 || place.line() < 1) {
      return "";
    }
    boolean there = place.line() <= result.sources().get(file).text().lines().count();
    return there ? CodeView.anchor(file, place.line()) : "";
  }

  /** Which source it is: frames know only its last name. */
  private static int fileOf(Result result, Place place) {
    if (place.file().isEmpty()) {
      return -1;
    }
    List<String> paths = result.sources().stream().map(Result.Text::path).toList();
    int exact = paths.indexOf(place.file());
    if (exact >= 0) {
      return exact;
    }
    for (int i = 0; i < paths.size(); i++) {
      if (paths.get(i).endsWith("/" + place.file())) {
        return i;
      }
    }
    return -1;
  }

  private static List<Timeline> timelines(Result result) {
    TimelineSeen best = TimelineText.worth(result).orElse(null);
    List<Timeline> timelines = new ArrayList<>();
    for (TimelineSeen seen : TimelineText.timelines(result)) {
      if (timelines.size() < MOST_TIMELINES
          && seen.virtualNanos() > 0
          && tells(result, seen.check(), Telling.FULL)) {
        TimelineView view =
            TimelineView.of(seen, "t" + (timelines.size() + 1), ExpectedEnd.of(result, seen));
        timelines.add(new Timeline(view, seen.equals(best)));
      }
    }
    return timelines;
  }

  /** Whether as much as this is told of a check; of what belongs to none, everything is. */
  private static boolean tells(Result result, String check, Telling wanted) {
    return result.checks().stream()
        .filter(c -> c.id().equals(check))
        .allMatch(c -> c.disclosure().compareTo(wanted) <= 0);
  }

  private static List<Printed> printed(Result result) {
    return result.evidence().observations().stream()
        .filter(OutputSeen.class::isInstance)
        .map(OutputSeen.class::cast)
        .filter(seen -> seen.total() > 0)
        .filter(seen -> tells(result, seen.check(), Telling.ACTUAL_ONLY))
        .map(
            seen ->
                new Printed(
                    Visible.line(seen.check()),
                    Visible.lines(
                        seen.text().substring(0, Math.min(LONGEST_TEXT, seen.text().length()))),
                    Words.count(seen.total(), "byte")))
        .toList();
  }

  private static List<Help> help(Result result) {
    return result.findings().stream()
        .map(Finding::id)
        .distinct()
        .flatMap(
            id ->
                Findings.page(id)
                    .map(page -> new Help(id, Findings.title(id).orElse(id), HelpHtml.of(page)))
                    .stream())
        .toList();
  }

  /** Made harmless: a course can be anybody's. */
  static List<Reading.Section> sections(List<Reading.Section> sections) {
    return sections.stream()
        .map(each -> new Reading.Section(Visible.line(each.text()), link(each.link())))
        .toList();
  }

  private static String link(String address) {
    return address.matches("https?://[^\\s\"'<>]+") ? address : "";
  }

  private static List<Fact> provenance(Result result) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Seed", String.valueOf(result.provenance().seed())));
    facts.add(new Fact("Schedules", "at most " + result.provenance().schedules()));
    facts.add(new Fact("Isolation", Visible.line(result.provenance().rung())));
    facts.add(new Fact("Limits", Visible.line(String.join(" · ", result.provenance().limits()))));
    if (!result.received().isEmpty()) {
      facts.add(new Fact("Received", Visible.line(result.received())));
    }
    new TreeMap<>(result.provenance().versions())
        .forEach((name, value) -> facts.add(new Fact("Version, " + name, Visible.line(value))));
    new TreeMap<>(result.provenance().digests())
        .forEach((name, value) -> facts.add(new Fact("Digest, " + name, Visible.line(value))));
    return facts;
  }
}
