package headwaiter.grader.collect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who is who: the teacher's {@code roster.csv}, whose first line names its columns, of which {@code
 * student} is what the folder is called, {@code "name"} what they call themselves, {@code
 * repository} where their git repository is, and any other may hold what a platform vouches for. A
 * name that somebody gave themselves never stands for such an id.
 *
 * @param students by id, in small letters
 * @param names the same by name
 * @param repositories by student
 */
record Students(
    Map<String, String> students, Map<String, String> names, Map<String, String> repositories) {
  static Students of(String text) {
    Map<String, String> students = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Map<String, String> repositories = new LinkedHashMap<>();
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    int column = Math.max(0, head.indexOf("student"));
    int name = head.indexOf("name");
    int repository = head.indexOf("repository");
    for (String line : lines) {
      List<String> cells = cells(line);
      String student = column < cells.size() ? cells.get(column) : "";
      if (student.isEmpty() || line.startsWith("#") || student.equals("student")) {
        continue;
      }
      for (int i = 0; i < cells.size(); i++) {
        if (i == repository && !cells.get(i).isEmpty()) {
          repositories.put(student, cells.get(i));
        } else if (!cells.get(i).isEmpty()) {
          (i == name ? names : students).put(cells.get(i).toLowerCase(Locale.ROOT), student);
        }
      }
    }
    return new Students(Map.copyOf(students), Map.copyOf(names), repositories);
  }

  boolean isEmpty() {
    return students.isEmpty();
  }

  Optional<String> find(Owner owner) {
    return owner.ids().stream()
        .map(id -> students.get(id.toLowerCase(Locale.ROOT)))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(names.get(owner.name().toLowerCase(Locale.ROOT))));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("[,;]", -1)).stream()
        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
        .toList();
  }
}
