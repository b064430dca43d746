package headwaiter.grader.report;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import java.util.List;
import java.util.Optional;

/** The gradebook on a terminal. */
final class MarksText {
  private static final int LONGEST_NAME = 16;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 20;
  private static final int LONGEST_TEXT = 600;

  private final Paint paint;
  private final int width;
  private int cell = NARROWEST;

  MarksText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** A line for each student; assignments that don't fit beside each other go below. */
  String table(Marks marks) {
    if (marks.totals().isEmpty()) {
      return "There is nobody in this class yet.\n";
    }
    int names =
        Math.clamp(
            marks.totals().stream()
                .mapToInt(t -> Cells.width(Visible.line(t.student())))
                .max()
                .orElse(0),
            7,
            LONGEST_NAME);
    List<Course.Item> items = marks.course().items();
    int widest = items.stream().mapToInt(i -> Cells.width(i.assignment())).max().orElse(0);
    int room = (width - names - NARROWEST - 4) / Math.max(1, items.size()) - 1;
    cell = Math.clamp(Math.min(widest, room), NARROWEST, WIDEST);
    int fit = Math.max(1, (width - names - NARROWEST - 3) / (cell + 1));
    StringBuilder out = new StringBuilder();
    for (int from = 0; from == 0 || from < items.size(); from += fit) {
      List<Course.Item> part = items.subList(from, Math.min(items.size(), from + fit));
      boolean last = from + fit >= items.size();
      head(out, part, names, last);
      marks.totals().forEach(total -> row(out, marks, total, part, names, last));
      out.append('\n');
    }
    out.append(legend(marks));
    marks.remarks().forEach(remark -> text(out, "! ", Visible.line(remark, LONGEST_TEXT)));
    return out.toString();
  }

  private void head(StringBuilder out, List<Course.Item> items, int names, boolean last) {
    StringBuilder head = new StringBuilder(Cells.fit("Student", names)).append(' ');
    items.forEach(item -> head.append(right(Cells.cut(item.assignment(), cell))).append(' '));
    head.append(last ? " ".repeat(2) + "Course" : "");
    out.append(paint.bold(head.toString().stripTrailing())).append('\n');
  }

  private void row(
      StringBuilder out,
      Marks marks,
      Marks.Total total,
      List<Course.Item> items,
      int names,
      boolean last) {
    StringBuilder row =
        new StringBuilder(Cells.fit(Visible.line(total.student()), names)).append(' ');
    for (Course.Item item : items) {
      row.append(marks.of(total.student(), item.assignment()).map(this::cell).orElse(right("")))
          .append(' ');
    }
    if (last) {
      String percent = total.percent().map(p -> Marks.rounded(p) + "%").orElse("–");
      row.append(" ".repeat(Math.max(0, NARROWEST - percent.length())))
          .append(percent)
          .append(total.open() ? paint.unsure("?") : "");
    }
    out.append(row.toString().stripTrailing()).append('\n');
  }

  private String cell(Standing standing) {
    String points = Marks.rounded(standing.points());
    return switch (standing.state()) {
      case DECIDED -> right(standing.dropped() ? "(" + points + ")" : points);
      case OPEN -> paint.unsure(right(points + "?"));
      case EXCUSED -> right("EX");
      case MISSING -> paint.bad(right("missing"));
      case NOT_DUE -> right("–");
    };
  }

  private static String legend(Marks marks) {
    boolean open = marks.standings().stream().anyMatch(s -> s.state() == Standing.State.OPEN);
    boolean dropped = marks.standings().stream().anyMatch(Standing::dropped);
    return (open ? "? a person has to decide about some points: ./grade adjust\n" : "")
        + (dropped ? "( ) left out, as the lowest of its group\n" : "");
  }

  /** How a mark comes about, line by line. */
  String why(Course course, Standing standing) {
    StringBuilder out = new StringBuilder();
    String name = standing.student() + "/" + standing.assignment();
    String title = course.item(standing.assignment()).map(Course.Item::title).orElse("");
    out.append(paint.bold(Visible.line(name)))
        .append("  ")
        .append(Visible.line(title))
        .append('\n');
    standing.lines().forEach(line -> line(out, line));
    String mark =
        switch (standing.state()) {
          case DECIDED -> mark(standing);
          case OPEN ->
              mark(standing) + ", and " + Marks.rounded(standing.open()) + " more are open";
          case EXCUSED -> "excused: it does not count";
          case MISSING -> "missing: " + mark(standing);
          case NOT_DUE -> "nothing yet, and not due yet: it does not count";
        };
    return out.append("  ").append(paint.bold("= " + mark)).append('\n').toString();
  }

  /** How the mark of the course comes about. */
  String why(Marks.Total total, List<Standing> own, Course course) {
    StringBuilder out = new StringBuilder();
    own.forEach(standing -> out.append(why(course, standing)).append('\n'));
    out.append(paint.bold(Visible.line(total.student()))).append("  the course\n");
    total.lines().forEach(line -> line(out, line));
    Optional<String> percent = total.percent().map(Marks::rounded);
    out.append("  ")
        .append(paint.bold(percent.map(p -> "= " + p + " %").orElse("= nothing counts yet")))
        .append(total.open() ? ", and some points are open" : "");
    return out.append('\n').toString();
  }

  private static String mark(Standing standing) {
    return Marks.rounded(standing.points()) + " of " + Marks.rounded(standing.most());
  }

  private void line(StringBuilder out, Standing.Line line) {
    String lead = "  " + line.step() + " " + Cells.fit(Visible.line(line.name()), 14) + " ";
    String next = " ".repeat(Cells.width(lead));
    for (String part :
        Cells.wrap(Visible.line(line.text(), LONGEST_TEXT), width - Cells.width(lead))) {
      out.append(lead).append(part).append('\n');
      lead = next;
    }
  }

  private String right(String text) {
    return " ".repeat(Math.max(0, cell - Cells.width(text))) + text;
  }

  private void text(StringBuilder out, String indent, String text) {
    String lead = indent;
    for (String line : Cells.wrap(text, width - indent.length())) {
      out.append(lead).append(line).append('\n');
      lead = " ".repeat(indent.length());
    }
  }
}
