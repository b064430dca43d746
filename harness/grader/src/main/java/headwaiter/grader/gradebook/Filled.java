package headwaiter.grader.gradebook;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An export of a learning platform with the marks filled in, everything else as it was.
 *
 * @param text the file
 * @param filled how many marks were filled in
 * @param remarks what was left as it was, and why: a sentence each
 * @param complaint why nothing was done; empty if something was
 */
public record Filled(String text, int filled, List<String> remarks, String complaint) {
  private static final Pattern CANVAS_ID = Pattern.compile("\\s*\\(\\d+\\)\\s*$");
  private static final List<String> CANVAS_WHO =
      List.of("id", "sis user id", "sis login id", "integration id");
  private static final List<String> MOODLE_WHO =
      List.of("identifier", "id number", "username", "email address", "email");

  /** Which cell of a file is whose. */
  private record Who(Map<String, String> handles, Set<String> found) {
    /**
     * Whose row it is.
     *
     * @param ids what the row says of that, the surest first
     */
    Optional<String> of(List<String> ids) {
      return ids.stream()
          .filter(id -> handles.containsKey(id))
          .map(handles::get)
          .findFirst()
          .map(
              student -> {
                found.add(student);
                return student;
              });
    }
  }

  /**
   * Fills a file in.
   *
   * @param others what students are called there, by handle; others are called by their handle
   * @param only the one assignment that a file is for which names none
   */
  public static Filled of(
      String text, Marks marks, Map<String, String> others, Optional<String> only) {
    Csv csv = Csv.of(text);
    if (csv.size() == 0) {
      return none("The file is empty. Export it from the platform first.");
    }
    Map<String, String> handles = new HashMap<>();
    marks.totals().forEach(total -> handles.put(total.student(), total.student()));
    others.forEach((student, there) -> handles.put(there, student));
    Who who = new Who(handles, new HashSet<>());
    List<String> head =
        csv.row(0).stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    Filled filled =
        head.getFirst().contains("student") && head.contains("id") && head.contains("section")
            ? canvas(csv, head, marks, who)
            : moodle(csv, head, marks, who, only);
    if (!filled.complaint().isEmpty()) {
      return filled;
    }
    List<String> remarks = new ArrayList<>(filled.remarks());
    Set<String> missing = new TreeSet<>();
    marks.totals().stream()
        .map(Marks.Total::student)
        .filter(student -> !who.found().contains(student))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      remarks.add("Not in the file: " + String.join(", ", missing) + ".");
    }
    return new Filled(csv.text(), filled.filled(), remarks, "");
  }

  private static Filled canvas(Csv csv, List<String> head, Marks marks, Who who) {
    int section = head.indexOf("section");
    Map<Integer, Course.Item> columns = new HashMap<>();
    for (int column = section + 1; column < head.size(); column++) {
      String title = CANVAS_ID.matcher(csv.get(0, column)).replaceFirst("").strip();
      List<Course.Item> items =
          marks.course().items().stream()
              .filter(i -> title.equalsIgnoreCase(i.title()) || title.equals(i.assignment()))
              .toList();
      if (items.size() == 1 && !readOnly(csv, column)) {
        columns.put(column, items.getFirst());
      }
    }
    if (columns.isEmpty()) {
      return none(
          "No column after `Section` is called like an assignment. Expected a title such as `"
              + marks.course().items().stream()
                  .findFirst()
                  .map(Course.Item::title)
                  .orElse("Breakfast")
              + " (12345)`; create the assignments there, and export again.");
    }
    List<Integer> ids = columns(head, CANVAS_WHO);
    List<String> remarks = new ArrayList<>();
    int filled = 0;
    for (int row = 1; row < csv.size(); row++) {
      if (csv.get(row, 0).strip().toLowerCase(Locale.ROOT).startsWith("points possible")) {
        possible(csv, row, columns, remarks);
        continue;
      }
      int at = row;
      Optional<String> student =
          who.of(ids.stream().map(column -> csv.get(at, column).strip()).toList());
      if (student.isEmpty()) {
        unknown(csv, row, remarks);
        continue;
      }
      for (Map.Entry<Integer, Course.Item> column : columns.entrySet()) {
        filled += fill(csv, row, column.getKey(), student.get(), column.getValue(), marks, remarks);
      }
    }
    return new Filled("", filled, remarks, "");
  }

  private static boolean readOnly(Csv csv, int column) {
    return csv.size() > 1 && csv.get(1, column).toLowerCase(Locale.ROOT).contains("read only");
  }

  private static void possible(
      Csv csv, int row, Map<Integer, Course.Item> columns, List<String> remarks) {
    columns.forEach(
        (column, item) -> {
          String there = csv.get(row, column).strip();
          if (!there.isEmpty() && !isNumber(there, item)) {
            remarks.add(
                item.assignment()
                    + " is worth "
                    + Marks.rounded(item.points())
                    + " here, and "
                    + there
                    + " there.");
          }
        });
  }

  private static boolean isNumber(String text, Course.Item item) {
    try {
      return new java.math.BigDecimal(text).compareTo(item.points()) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Filled moodle(
      Csv csv, List<String> head, Marks marks, Who who, Optional<String> only) {
    List<Integer> ids = columns(head, MOODLE_WHO);
    int grade = head.indexOf("grade");
    Optional<Course.Item> item = only.flatMap(marks.course()::item);
    if (ids.isEmpty() || grade < 0) {
      return none(
          "Expected an export of Canvas (`Student`, `ID`, …, `Section`, …) or a grading worksheet of"
              + " Moodle in English (`Identifier`, …, `Grade`, …), but its columns are: "
              + String.join(", ", csv.row(0))
              + ".");
    }
    if (item.isEmpty()) {
      return none(
          "A grading worksheet is for one assignment, and does not name it: add --assignment, one of "
              + String.join(
                  ", ", marks.course().items().stream().map(Course.Item::assignment).toList())
              + ".");
    }
    int most = head.indexOf("maximum grade");
    int comments = head.indexOf("feedback comments");
    List<String> remarks = new ArrayList<>();
    int filled = 0;
    for (int row = 1; row < csv.size(); row++) {
      int at = row;
      Optional<String> student =
          who.of(ids.stream().map(column -> csv.get(at, column).strip()).toList());
      if (student.isEmpty()) {
        unknown(csv, row, remarks);
        continue;
      }
      if (most >= 0 && !csv.get(row, most).isBlank() && !isNumber(csv.get(row, most), item.get())) {
        return none(
            item.get().assignment()
                + " is worth "
                + Marks.rounded(item.get().points())
                + " here, and "
                + csv.get(row, most)
                + " there: set `points` in course.yaml, or the maximum grade there.");
      }
      int done = fill(csv, row, grade, student.get(), item.get(), marks, remarks);
      filled += done;
      if (done > 0 && comments >= 0 && csv.get(row, comments).isBlank()) {
        marks
            .of(student.get(), item.get().assignment())
            .ifPresent(one -> csv.set(at, comments, comment(one)));
      }
    }
    return new Filled("", filled, remarks, "");
  }

  /** What of an explanation is worth a comment: lateness, and what persons have changed. */
  private static String comment(Standing standing) {
    return Csv.harmless(
        String.join(
            "; ",
            standing.lines().stream()
                .filter(
                    line ->
                        line.step() == 5
                            || (line.step() == 3 && !line.text().equals(Lateness.FREE)))
                .map(line -> line.name() + ": " + line.text())
                .toList()));
  }

  private static int fill(
      Csv csv,
      int row,
      int column,
      String student,
      Course.Item item,
      Marks marks,
      List<String> remarks) {
    Optional<Standing> standing = marks.of(student, item.assignment());
    if (standing.isEmpty() || standing.get().state() == Standing.State.NOT_DUE) {
      return 0;
    }
    if (standing.get().state() == Standing.State.OPEN) {
      remarks.add(
          student
              + "/"
              + item.assignment()
              + " was left as it was: "
              + Marks.rounded(standing.get().open())
              + " points are open. Decide them with ./grade adjust.");
      return 0;
    }
    csv.set(row, column, Export.mark(standing.get()));
    return 1;
  }

  private static void unknown(Csv csv, int row, List<String> remarks) {
    if (!String.join("", csv.row(row)).isBlank()) {
      remarks.add(
          "Row "
              + (row + 1)
              + " was left as it was: nobody here is called `"
              + Csv.harmless(csv.get(row, 0))
              + "`. Say who it is in submissions/roster.csv.");
    }
  }

  private static List<Integer> columns(List<String> head, List<String> names) {
    return names.stream().map(head::indexOf).filter(column -> column >= 0).toList();
  }

  private static Filled none(String complaint) {
    return new Filled("", 0, List.of(), complaint);
  }

  /**
   * What students are called elsewhere, as {@code roster.csv} says it: {@code student,id}, the id
   * being any that the other file has.
   */
  public static Map<String, String> roster(String text) {
    Map<String, String> roster = new HashMap<>();
    Csv csv = Csv.of(text);
    for (int row = 0; row < csv.size(); row++) {
      String student = csv.get(row, 0).strip();
      String id = csv.get(row, 1).strip();
      if (!student.isEmpty()
          && !id.isEmpty()
          && !student.startsWith("#")
          && !(row == 0 && student.equals("student"))) {
        roster.put(student, id);
      }
    }
    return roster;
  }
}
