package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of results as SARIF 2.1.0, for code scanning: a run for each submission; an
 * interleaving is a code flow with a thread flow for each thread, and a number for each step.
 */
final class SarifGrading {
  /** Code scanning takes no more runs in a file. */
  private static final int MOST_RUNS = 20;

  private static final int MOST_STEPS = 50;
  private static final int LONGEST_TEXT = 1000;

  private SarifGrading() {}

  /**
   * The document.
   *
   * @param results at most 20
   * @throws Unreadable if there are more
   */
  static String of(List<Result> results) {
    if (results.size() > MOST_RUNS) {
      throw new Unreadable(
          "Code scanning takes at most "
              + MOST_RUNS
              + " submissions in a file, but "
              + results.size()
              + " came. Name fewer.",
          null);
    }
    return ResultJson.write(
        Map.of(
            "$schema",
            Sarif.SCHEMA,
            "version",
            "2.1.0",
            "runs",
            results.stream().map(SarifGrading::run).toList()));
  }

  private static Map<String, Object> run(Result result) {
    List<String> ids = result.findings().stream().map(Finding::id).distinct().sorted().toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Headwaiter");
    driver.put("rules", ids.stream().map(Sarif::rule).toList());
    return Map.of(
        "tool",
        Map.of("driver", driver),
        "columnKind",
        "utf16CodeUnits",
        "automationDetails",
        Map.of("id", "headwaiter/" + line(result.name()) + "/"),
        "results",
        result.findings().stream().map(finding -> result(result, finding, ids)).toList());
  }

  private static Map<String, Object> result(Result result, Finding finding, List<String> ids) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("ruleId", line(finding.id()));
    one.put("ruleIndex", ids.indexOf(finding.id()));
    one.put("level", finding.confirmed() ? "error" : "warning");
    one.put("message", Map.of("text", line(finding.message() + " " + finding.advice())));
    Map<String, Object> physical = physical(result, finding.place());
    if (finding.column() > 0 && finding.place().line() > 0) {
      physical.put(
          "region", Map.of("startLine", finding.place().line(), "startColumn", finding.column()));
    }
    one.put("locations", List.of(Map.of("physicalLocation", physical)));
    String hash = hash(result, finding.place());
    if (!hash.isEmpty()) {
      one.put("partialFingerprints", Map.of("primaryLocationLineHash", hash));
    }
    finding
        .schedule()
        .filter(schedule -> !schedule.steps().isEmpty())
        .ifPresent(schedule -> one.put("codeFlows", List.of(flow(result, schedule))));
    return one;
  }

  private static Map<String, Object> flow(Result result, Interleaving schedule) {
    Map<String, List<Map<String, Object>>> threads = new LinkedHashMap<>();
    int from = Math.max(0, schedule.steps().size() - MOST_STEPS);
    for (int i = from; i < schedule.steps().size(); i++) {
      Interleaving.Step step = schedule.steps().get(i);
      Map<String, Object> location = new LinkedHashMap<>();
      location.put(
          "message",
          Map.of("text", line("step " + (i + 1) + ", " + step.thread() + ": " + step.what())));
      if (!step.place().file().isEmpty()) {
        location.put("physicalLocation", physical(result, step.place()));
      }
      threads
          .computeIfAbsent(line(step.thread()), name -> new ArrayList<>())
          .add(Map.of("executionOrder", i + 1, "location", location));
    }
    List<Map<String, Object>> flows = new ArrayList<>();
    threads.forEach(
        (name, locations) ->
            flows.add(Map.of("id", name, "message", Map.of("text", name), "locations", locations)));
    return Map.of(
        "message", Map.of("text", "The schedule of seed " + schedule.seed()), "threadFlows", flows);
  }

  private static Map<String, Object> physical(Result result, Place place) {
    Map<String, Object> physical = new LinkedHashMap<>();
    String folder = "submissions/" + result.student() + "/" + result.assignment();
    String path = place.file().isEmpty() ? folder : folder + "/" + place.file();
    physical.put("artifactLocation", Map.of("uri", Sarif.uri(path)));
    if (place.line() > 0) {
      physical.put("region", Map.of("startLine", place.line()));
    }
    return physical;
  }

  private static String hash(Result result, Place place) {
    return result.sources().stream()
        .filter(source -> source.path().equals(place.file()))
        .map(source -> LineHash.of(source.text()))
        .filter(hashes -> place.line() > 0 && place.line() <= hashes.size())
        .map(hashes -> hashes.get(place.line() - 1))
        .findFirst()
        .orElse("");
  }

  private static String line(String text) {
    return Visible.line(text, LONGEST_TEXT);
  }
}
