package headwaiter.grader.inspect;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Inspected;
import headwaiter.grader.model.SourceMap;
import headwaiter.rules.Hit;
import headwaiter.rules.Inspection;
import headwaiter.rules.Inspector;
import headwaiter.rules.Policy;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Applies the rules that an assignment asks for. */
public final class Inspections {
  /** On only where the lesson asks for it. */
  private static final Set<String> ON_DEMAND = Set.of("sequential-awaits", "unbounded-queue");

  /** The rules that say nothing without an assignment that asks for something. */
  private static final Set<String> OF_ASSIGNMENTS =
      Set.of("forbidden-api", "redefined-type", "sequential-awaits", "structure");

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.place().file())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparing(Finding::id);

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
    return Inspector.inspect(inspection).stream()
        .map(hit -> finding(hit, map.path(hit.className(), hit.sourceFile()), map))
        .toList();
  }

  /** The ids of the rules that can be applied to any code. */
  public static Set<String> anywhere() {
    Set<String> ids = new TreeSet<>(Inspector.ids());
    ids.removeAll(OF_ASSIGNMENTS);
    return ids;
  }

  /** Those of them that are applied where nothing else is said. */
  public static Set<String> usual() {
    Set<String> ids = anywhere();
    ids.removeAll(ON_DEMAND);
    return ids;
  }

  /**
   * What the rules say of anybody's code. Sources are compiled first; nothing is loaded or run.
   *
   * @param paths sources, class files, folders or jars of them
   * @param classPath what the code was compiled against
   * @param rules the ids of the rules to apply, of {@link #anywhere}
   */
  public static Inspected inspect(List<Path> paths, List<Path> classPath, Set<String> rules)
      throws IOException {
    Opened opened = new Opened();
    paths.forEach(opened::add);
    if (!opened.toCompile().isEmpty()) {
      Javac.compile(opened, classPath);
    }
    SourceMap map = new SourceMap(opened.sources());
    Map<String, byte[]> needed =
        ClassPath.needed(classPath, opened.classes().values(), opened.troubles());
    Inspection inspection =
        new Inspection(opened.classes(), needed, Map.of(), "", new Policy(rules, Map.of()));
    List<Finding> findings =
        Inspector.inspect(inspection).stream()
            .map(hit -> anywhere(hit, map))
            .sorted(ORDER)
            .toList();
    return new Inspected(
        findings, opened.sources(), opened.classes().size(), List.copyOf(opened.troubles()));
  }

  /** Where there is no source, the place is the file's name in its package. */
  private static Finding anywhere(Hit hit, SourceMap map) {
    int dot = hit.className().lastIndexOf('.');
    String folder = dot < 0 ? "" : hit.className().substring(0, dot).replace('.', '/') + "/";
    String file =
        map.pathInPackage(hit.className(), hit.sourceFile()).orElse(folder + hit.sourceFile());
    return finding(hit, file, map);
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

  private static Finding finding(Hit hit, String file, SourceMap map) {
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
