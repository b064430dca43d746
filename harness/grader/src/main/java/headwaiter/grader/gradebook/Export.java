package headwaiter.grader.gradebook;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gradebook as a table of its own. */
public final class Export {
  private Export() {}

  /**
   * One row for each student: a column for each assignment, one for what lasts of the course, and
   * one that says what is open. An excused assignment is {@code EX}; one that does not count yet is
   * empty.
   */
  public static String csv(Marks marks) {
    List<String> head = new ArrayList<>(List.of("student"));
    marks.course().items().forEach(item -> head.add(Csv.harmless(item.assignment())));
    head.add("percent");
    head.add("open");
    StringBuilder text = new StringBuilder(Csv.line(head));
    for (Marks.Total total : marks.totals()) {
      List<String> row = new ArrayList<>(List.of(Csv.harmless(total.student())));
      List<String> open = new ArrayList<>();
      for (Course.Item item : marks.course().items()) {
        Optional<Standing> standing = marks.of(total.student(), item.assignment());
        row.add(standing.map(Export::mark).orElse(""));
        standing
            .filter(one -> one.state() == Standing.State.OPEN)
            .ifPresent(one -> open.add(item.assignment()));
      }
      row.add(total.percent().map(Marks::rounded).orElse(""));
      row.add(Csv.harmless(String.join(" ", open)));
      text.append(Csv.line(row));
    }
    return text.toString();
  }

  /** A mark in a cell. */
  static String mark(Standing standing) {
    return switch (standing.state()) {
      case DECIDED, OPEN, MISSING -> Marks.rounded(standing.points());
      case EXCUSED -> "EX";
      case NOT_DUE -> "";
    };
  }
}
