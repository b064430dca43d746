package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the page of the class shows: one result for each submission. */
record ClassView(
    List<String> assignments,
    List<Row> rows,
    List<Figure> figures,
    List<Cell> attention,
    List<Common> findings,
    List<CheckRate> checks) {
  private static final int MOST_FINDINGS = 15;
  private static final int MOST_STUDENTS = 12;
  private static final int MOST_ATTENTION = 60;
  private static final int HEAT = 10;

  /** A student. */
  record Row(String student, List<Cell> cells, String share, int sortShare, String words) {}

  /**
   * A student's result for an assignment.
   *
   * @param link to its page; empty if nothing was handed in
   * @param heat from 0 to 10, or {@code n} where nothing is decided
   */
  record Cell(
      String student,
      String assignment,
      String link,
      int earned,
      int possible,
      int undecided,
      String status,
      boolean graded,
      String heat,
      String first) {}

  /** A number at the top of the page. */
  record Figure(String number, String what) {}

  /** A finding and who has it. */
  record Common(String id, String title, int students, int places, List<Cell> who, int more) {}

  /** What became of a check in the whole class. */
  record CheckRate(
      String assignment,
      String check,
      String says,
      boolean hidden,
      int passed,
      int failed,
      int undecided) {}

  static ClassView of(List<Result> latest) {
    Set<String> assignments = new TreeSet<>();
    Map<String, Map<String, Result>> students = new TreeMap<>();
    for (Result result : latest) {
      assignments.add(result.assignment());
      students
          .computeIfAbsent(result.student(), key -> new TreeMap<>())
          .put(result.assignment(), result);
    }
    List<Row> rows = new ArrayList<>();
    students.forEach((student, results) -> rows.add(row(student, results, assignments)));
    return new ClassView(
        assignments.stream().map(Visible::line).toList(),
        rows,
        figures(latest, students.size()),
        latest.stream()
            .filter(r -> r.status() != Grade.Status.GRADED)
            .limit(MOST_ATTENTION)
            .map(ClassView::cell)
            .toList(),
        common(latest),
        checks(latest));
  }

  private static Row row(String student, Map<String, Result> results, Set<String> assignments) {
    List<Cell> cells = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>(List.of(Visible.line(student)));
    for (String assignment : assignments) {
      Result result = results.get(assignment);
      cells.add(
          result == null
              ? new Cell(
                  Visible.line(student), Visible.line(assignment), "", 0, 0, 0, "", false, "n", "")
              : cell(result));
      if (result != null) {
        words.add(Words.status(result.status()));
        result.findings().forEach(f -> words.add(Visible.line(f.id())));
      }
    }
    int share = share(List.copyOf(results.values()));
    return new Row(
        Visible.line(student),
        cells,
        share < 0 ? "–" : share + " %",
        share,
        String.join(" ", words).toLowerCase(java.util.Locale.ROOT));
  }

  private static Cell cell(Result result) {
    int possible = Math.max(1, result.possible());
    String first =
        result.findings().stream()
            .findFirst()
            .map(f -> Visible.line(f.id(), 40))
            .or(
                () ->
                    result.checks().stream()
                        .filter(c -> c.verdict() != Mark.PASSED)
                        .findFirst()
                        .map(c -> c.verdict().sign() + " " + Visible.line(c.id(), 40)))
            .orElse("");
    return new Cell(
        Visible.line(result.student()),
        Visible.line(result.assignment()),
        Site.page(result),
        result.earned(),
        result.possible(),
        result.undecided(),
        Words.status(result.status()),
        result.status() == Grade.Status.GRADED,
        result.undecided() == result.possible()
            ? "n"
            : String.valueOf(Math.clamp((long) result.earned() * HEAT / possible, 0, HEAT)),
        first);
  }

  /** Percent of the decided points; -1 if there are none. */
  private static int share(List<Result> results) {
    long earned = results.stream().mapToLong(Result::earned).sum();
    long decided = results.stream().mapToLong(r -> r.possible() - r.undecided()).sum();
    return decided > 0 ? (int) (100 * earned / decided) : -1;
  }

  private static List<Figure> figures(List<Result> latest, int students) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(String.valueOf(students), students == 1 ? "student" : "students"));
    figures.add(
        new Figure(
            String.valueOf(latest.size()), latest.size() == 1 ? "submission" : "submissions"));
    int share = share(latest);
    if (share >= 0) {
      figures.add(new Figure(share + " %", "of the decided points"));
    }
    for (Grade.Status status : Grade.Status.values()) {
      long many = latest.stream().filter(r -> r.status() == status).count();
      if (many > 0) {
        figures.add(new Figure(String.valueOf(many), Words.status(status)));
      }
    }
    return figures;
  }

  private static List<Common> common(List<Result> latest) {
    Map<String, List<Result>> who = new TreeMap<>();
    Map<String, Integer> places = new TreeMap<>();
    for (Result result : latest) {
      Set<String> here = new LinkedHashSet<>();
      for (Finding finding : result.findings()) {
        places.merge(finding.id(), 1, Integer::sum);
        here.add(finding.id());
      }
      here.forEach(id -> who.computeIfAbsent(id, key -> new ArrayList<>()).add(result));
    }
    return who.entrySet().stream()
        .map(
            entry -> {
              List<Result> results = entry.getValue();
              return new Common(
                  Visible.line(entry.getKey(), 80),
                  Findings.title(entry.getKey()).orElse(""),
                  (int) results.stream().map(Result::student).distinct().count(),
                  Optional.ofNullable(places.get(entry.getKey())).orElse(0),
                  results.stream().limit(MOST_STUDENTS).map(ClassView::cell).toList(),
                  Math.max(0, results.size() - MOST_STUDENTS));
            })
        .sorted(Comparator.comparingInt(Common::students).reversed().thenComparing(Common::id))
        .limit(MOST_FINDINGS)
        .toList();
  }

  private static List<CheckRate> checks(List<Result> latest) {
    Map<String, CheckRate> rates = new LinkedHashMap<>();
    latest.stream()
        .sorted(Comparator.comparing(Result::assignment))
        .forEach(
            result ->
                result
                    .checks()
                    .forEach(
                        check ->
                            rates.merge(
                                result.assignment() + "/" + check.id(),
                                rate(result, check),
                                ClassView::plus)));
    return List.copyOf(rates.values());
  }

  private static CheckRate rate(Result result, Result.Checked check) {
    boolean undecided = check.verdict().undecided();
    boolean passed = check.verdict() == Mark.PASSED;
    return new CheckRate(
        Visible.line(result.assignment()),
        Visible.line(check.id()),
        Visible.line(check.says()),
        check.hidden(),
        passed ? 1 : 0,
        passed || undecided ? 0 : 1,
        undecided ? 1 : 0);
  }

  private static CheckRate plus(CheckRate a, CheckRate b) {
    return new CheckRate(
        a.assignment(),
        a.check(),
        a.says(),
        a.hidden(),
        a.passed() + b.passed(),
        a.failed() + b.failed(),
        a.undecided() + b.undecided());
  }
}
