package headwaiter.grader.inspect;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.rules.Hit;
import headwaiter.rules.Inspection;
import headwaiter.rules.Inspector;
import headwaiter.rules.Policy;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Applies the rules that an assignment asks for. */
public final class Inspections {
  /** On only where the lesson asks for it. */
  private static final Set<String> ON_DEMAND = Set.of("unbounded-queue");

  private Inspections() {}

  /**
   * What the rules say of a submission. Nothing of it is loaded.
   *
   * @param plain its classes
   * @param prepared what it was compiled against
   * @param map its sources
   */
  public static List<Finding> inspect(
      Assignment assignment, List<ClassBytes> plain, Assignment.Prepared prepared, SourceMap map) {
    Inspection inspection =
        new Inspection(
            byName(plain),
            byName(prepared.givenPlain()),
            byName(prepared.starterPlain()),
            assignment.packageName(),
            policy(assignment));
    return Inspector.inspect(inspection).stream().map(hit -> finding(hit, map)).toList();
  }

  private static Policy policy(Assignment assignment) {
    Set<String> on = new TreeSet<>(Inspector.ids());
    on.removeAll(ON_DEMAND);
    assignment.policy().keySet().stream().filter(Inspector.ids()::contains).forEach(on::add);
    return new Policy(on, assignment.policy());
  }

  private static Map<String, byte[]> byName(List<ClassBytes> classes) {
    Map<String, byte[]> byName = new TreeMap<>();
    classes.forEach(each -> byName.put(each.name(), each.bytes()));
    return byName;
  }

  private static Finding finding(Hit hit, SourceMap map) {
    String file = map.path(hit.className(), hit.sourceFile());
    // Types without code have no lines in their class files.
    int line = hit.line() > 0 ? hit.line() : map.declaration(file, hit.symbol());
    Place place = new Place(file, line);
    return new Finding(
        hit.id(),
        List.of(Finding.Origin.STATIC),
        hit.confirmed(),
        "",
        place,
        line,
        map.column(place, hit.symbol()),
        hit.message(),
        hit.advice(),
        List.of(),
        Optional.empty());
  }
}
