package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Inspected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rules say of any code, as SARIF 2.1.0 (OASIS Standard, 27 March 2020). */
final class Sarif {
  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  /**
   * The document.
   *
   * @param version of this program
   */
  static String of(Inspected inspected, String version) {
    List<String> ids = inspected.findings().stream().map(Finding::id).distinct().sorted().toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Headwaiter");
    driver.put("version", version);
    driver.put("rules", ids.stream().map(Sarif::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("invocations", List.of(invocation(inspected.troubles())));
    run.put("results", inspected.findings().stream().map(each -> result(each, ids)).toList());
    return ResultJson.write(Map.of("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
  }

  static Map<String, Object> rule(String id) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    Findings.title(id).ifPresent(title -> rule.put("shortDescription", Map.of("text", title)));
    Findings.page(id).ifPresent(page -> rule.put("help", Map.of("text", page, "markdown", page)));
    return rule;
  }

  /** What could not be inspected is told there, and then it was no full success. */
  private static Map<String, Object> invocation(List<String> troubles) {
    return Map.of(
        "executionSuccessful",
        troubles.isEmpty(),
        "toolExecutionNotifications",
        troubles.stream()
            .map(each -> Map.of("level", "warning", "message", Map.of("text", each)))
            .toList());
  }

  private static Map<String, Object> result(Finding finding, List<String> ids) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("artifactLocation", Map.of("uri", uri(finding.place().file())));
    if (finding.place().line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", finding.place().line());
      if (finding.column() > 0) {
        region.put("startColumn", finding.column());
      }
      location.put("region", region);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.id());
    result.put("ruleIndex", ids.indexOf(finding.id()));
    result.put("level", finding.confirmed() ? "error" : "warning");
    result.put("message", Map.of("text", finding.message() + " " + finding.advice()));
    result.put("locations", List.of(Map.of("physicalLocation", location)));
    return result;
  }

  /** A path as a relative reference: what no such reference may hold is escaped. */
  static String uri(String path) {
    try {
      return new java.net.URI(null, null, path.startsWith("/") ? path : "./" + path, null)
          .toASCIIString()
          .replaceFirst("^\\./", "");
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException("Not a path: " + path, e);
    }
  }
}
