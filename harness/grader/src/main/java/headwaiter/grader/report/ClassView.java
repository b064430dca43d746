package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the page of the class shows: one result for each submission.
 *
 * @param narrow whether there are so many assignments that cells hold points alone
 * @param attention what a person has to look at, the worst first
 * @param suspects checks that say more about themselves than about students
 * @param checks those that most fail
 */
record ClassView(
    List<Column> assignments,
    boolean narrow,
    List<Row> rows,
    List<Figure> figures,
    List<Group> attention,
    List<CheckRate> suspects,
    Histogram histogram,
    List<Common> findings,
    List<CheckRate> checks) {
  private static final int MOST_FINDINGS = 15;
  private static final int MOST_STUDENTS = 12;
  private static final int MOST_ATTENTION = 40;
  private static final int MOST_CHECKS = 12;
  private static final int MOST_WIDE = 6;

  /** An assignment, and its page. */
  record Column(String assignment, String link) {}

  /** A student, and their page. */
  record Row(
      String student, String link, List<Cell> cells, String share, int sortShare, String words) {}

  /** A number at the top of the page. */
  record Figure(String number, String what) {}

  /** Submissions that want to be looked at for the same reason. */
  record Group(String status, int many, String meaning, List<Cell> cells, int more) {}

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
    List<CheckRate> rates = CheckRate.of(latest);
    return new ClassView(
        assignments.stream().map(ClassView::column).toList(),
        assignments.size() > MOST_WIDE,
        rows,
        figures(latest, students.size()),
        attention(latest, rows),
        rates.stream()
            .filter(rate -> rate.suspicion() > 0)
            .sorted(Comparator.comparingInt(CheckRate::suspicion).reversed())
            .limit(MOST_CHECKS)
            .toList(),
        Histogram.of(latest),
        Common.of(latest, MOST_FINDINGS, MOST_STUDENTS),
        rates.stream()
            .filter(rate -> rate.failed() > 0)
            .sorted(
                Comparator.comparingInt(CheckRate::percent)
                    .thenComparing(Comparator.comparingInt(CheckRate::failed).reversed()))
            .limit(MOST_CHECKS)
            .toList());
  }

  private static Column column(String id) {
    String page = Site.assignmentPage(id);
    return new Column(Visible.line(id), page);
  }

  private static Row row(String student, Map<String, Result> results, Set<String> assignments) {
    List<Cell> cells = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>(List.of(Visible.line(student)));
    for (String assignment : assignments) {
      Result result = results.get(assignment);
      cells.add(result == null ? Cell.none(student, assignment) : Cell.of(result));
      if (result == null) {
        words.add("missing");
      } else {
        words.add(Words.status(result.status()));
        result.findings().forEach((Finding f) -> words.add(Visible.line(f.id())));
        if (result.undecided() > 0) {
          words.add("undecided");
        }
      }
    }
    int share = share(List.copyOf(results.values()));
    String page = Site.studentPage(student);
    return new Row(
        Visible.line(student),
        page,
        cells,
        share < 0 ? "–" : share + " %",
        share,
        String.join(" ", words).toLowerCase(Locale.ROOT));
  }

  /** Percent of the decided points; -1 if there are none. */
  static int share(List<Result> results) {
    long earned = results.stream().mapToLong(Result::earned).sum();
    long decided = results.stream().mapToLong(r -> r.possible() - r.undecided()).sum();
    return decided > 0 ? (int) (100 * earned / decided) : -1;
  }

  static List<Figure> figures(List<Result> latest, int students) {
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

  private static List<Group> attention(List<Result> latest, List<Row> rows) {
    List<Group> groups = new ArrayList<>();
    for (Grade.Status status :
        List.of(
            Grade.Status.TAMPERED,
            Grade.Status.INCONCLUSIVE,
            Grade.Status.REFUSED,
            Grade.Status.REJECTED)) {
      List<Cell> cells = latest.stream().filter(r -> r.status() == status).map(Cell::of).toList();
      add(groups, Words.status(status), Words.meaning(status), cells);
    }
    add(
        groups,
        "undecided",
        "Some of its checks have no answer: a person has to decide.",
        latest.stream()
            .filter(r -> r.status() == Grade.Status.GRADED && r.undecided() > 0)
            .map(Cell::of)
            .toList());
    add(
        groups,
        "not handed in",
        "Others handed something in for it, they did not.",
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.link().isEmpty())
            .toList());
    return groups;
  }

  private static void add(List<Group> groups, String status, String meaning, List<Cell> cells) {
    if (!cells.isEmpty()) {
      groups.add(
          new Group(
              status,
              cells.size(),
              meaning,
              cells.stream().limit(MOST_ATTENTION).toList(),
              Math.max(0, cells.size() - MOST_ATTENTION)));
    }
  }
}
