package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A finding and who has it.
 *
 * @param title of its help page; empty if it has none
 * @param students how many
 * @param places how many places it was found at
 * @param who the first of them
 * @param more how many others there are
 */
record Common(String id, String title, int students, int places, List<Cell> who, int more) {
  /** Those of some results that most students have first. */
  static List<Common> of(List<Result> results, int most, int mostStudents) {
    Map<String, List<Result>> who = new TreeMap<>();
    Map<String, Integer> places = new TreeMap<>();
    for (Result result : results) {
      Set<String> here = new LinkedHashSet<>();
      for (Finding finding : result.findings()) {
        places.merge(finding.id(), 1, Integer::sum);
        here.add(finding.id());
      }
      here.forEach(id -> who.computeIfAbsent(id, key -> new ArrayList<>()).add(result));
    }
    return who.entrySet().stream()
        .map(entry -> one(entry.getKey(), entry.getValue(), places, mostStudents))
        .sorted(Comparator.comparingInt(Common::students).reversed().thenComparing(Common::id))
        .limit(most)
        .toList();
  }

  private static Common one(
      String id, List<Result> results, Map<String, Integer> places, int mostStudents) {
    return new Common(
        Visible.line(id, 80),
        Findings.title(id).orElse(""),
        (int) results.stream().map(Result::student).distinct().count(),
        places.getOrDefault(id, 0),
        results.stream().limit(mostStudents).map(Cell::of).toList(),
        Math.max(0, results.size() - mostStudents));
  }
}
