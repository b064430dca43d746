package headwaiter.grader.pipeline;

import headwaiter.grader.inspect.Inspections;
import headwaiter.grader.model.Inspected;
import headwaiter.grader.report.InspectionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules on any code, outside of any assignment. */
public final class Inspecting {
  private Inspecting() {}

  /** The ids of the rules that there are for any code. */
  public static Set<String> rules() {
    return new TreeSet<>(Inspections.anywhere());
  }

  /**
   * What the rules say. Sources are compiled, which may take seconds; nothing is run.
   *
   * @param paths sources, class files, jars, or folders of them
   * @param classPath what they need to be compiled, or were compiled against
   * @param rules ids; none for the usual ones
   */
  public static Inspected inspect(List<Path> paths, List<Path> classPath, Set<String> rules)
      throws IOException {
    return Inspections.inspect(paths, classPath, rules.isEmpty() ? Inspections.usual() : rules);
  }

  /** For a terminal of some width. */
  public static String text(Inspected inspected, boolean colour, int width) {
    return InspectionReport.text(inspected, colour, width);
  }

  /** As JSON. */
  public static String json(Inspected inspected) {
    return InspectionReport.json(inspected);
  }

  /** As SARIF 2.1.0, made by this version of the program. */
  public static String sarif(Inspected inspected, String version) {
    return InspectionReport.sarif(inspected, version);
  }
}
