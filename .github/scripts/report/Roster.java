import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who a login is: the columns {@code student} and {@code github} of the teacher's {@code
 * submissions/roster.csv}. Where there is no such file or column, a student's folder is called as
 * the login is.
 *
 * @param students by login in small letters
 * @param told whether there is such a column
 */
record Roster(Map<String, String> students, boolean told) {
  static Roster read(Path file) throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    int student = head.indexOf("student");
    int github = head.indexOf("github");
    if (student < 0 || github < 0) {
      return new Roster(Map.of(), false);
    }
    Map<String, String> students = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() > Math.max(student, github)
          && !line.startsWith("#")
          && !cells.get(github).isEmpty()) {
        students.put(cells.get(github).toLowerCase(Locale.ROOT), cells.get(student));
      }
    }
    return new Roster(Map.copyOf(students), true);
  }

  /** The student's folder, if the login is a student. */
  Optional<String> student(String login) {
    return told
        ? Optional.ofNullable(students.get(login.toLowerCase(Locale.ROOT)))
        : Optional.of(login);
  }

  private static List<String> cells(String line) {
    return List.of(line.replace("\uFEFF", "").split(",", -1)).stream()
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }
}
