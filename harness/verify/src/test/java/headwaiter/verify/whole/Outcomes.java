package headwaiter.verify.whole;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code results.json} says, as text that a person can compare. */
final class Outcomes {
  private Outcomes() {}

  /** One paragraph for each submission: status and points, verdicts, findings. */
  static String of(Path reports) {
    return each(read(reports).get("submissions")).stream()
        .map(Outcomes::paragraph)
        .collect(Collectors.joining("\n"));
  }

  /** The same, one text for each submission, by its name. */
  static Map<String, String> each(Path reports) {
    Map<String, String> paragraphs = new TreeMap<>();
    each(read(reports).get("submissions"))
        .forEach(entry -> paragraphs.put(name(entry), paragraph(entry)));
    return paragraphs;
  }

  /** Everything that is told in words of each submission, by its name. */
  static Map<String, String> words(Path reports) {
    Map<String, String> words = new TreeMap<>();
    for (JsonNode entry : each(read(reports).get("submissions"))) {
      StringBuilder text = new StringBuilder();
      each(entry.get("checks")).forEach(check -> text.append(check.get("message")).append('\n'));
      for (JsonNode finding : each(entry.get("findings"))) {
        text.append(finding.get("message")).append(finding.get("evidence")).append('\n');
      }
      words.put(name(entry), text.toString());
    }
    return words;
  }

  /** All that is said of one submission, without what changes from run to run. */
  static String lasting(Path reports, String name) {
    return each(read(reports).get("submissions")).stream()
        .filter(entry -> name(entry).equals(name))
        .map(entry -> ((ObjectNode) entry).without("volatile").toPrettyString())
        .collect(Collectors.joining());
  }

  private static String name(JsonNode entry) {
    return entry.get("student").asString() + "/" + entry.get("assignment").asString();
  }

  /** The whole file without what changes from run to run. */
  static String lasting(Path reports) {
    JsonNode root = read(reports);
    each(root.get("submissions")).forEach(entry -> ((ObjectNode) entry).remove("volatile"));
    return root.toPrettyString();
  }

  private static JsonNode read(Path reports) {
    return JsonMapper.shared().readTree(reports.resolve("results.json").toFile());
  }

  private static String paragraph(JsonNode entry) {
    String head =
        "%s/%s %s %d/%d%s\n"
            .formatted(
                entry.get("student").asString(),
                entry.get("assignment").asString(),
                entry.get("status").asString(),
                entry.get("earned").asInt(),
                entry.get("possible").asInt(),
                entry.get("undecided").asInt() == 0
                    ? ""
                    : ", " + entry.get("undecided").asInt() + " undecided");
    String checks =
        each(entry.get("checks")).stream()
            .map(
                check ->
                    "  %-10s %s%n"
                        .formatted(check.get("verdict").asString(), check.get("id").asString()))
            .collect(Collectors.joining());
    List<String> found =
        each(entry.get("findings")).stream()
            .map(finding -> "  ! " + finding.get("id").asString() + " @ " + place(finding) + "\n")
            .distinct()
            .toList();
    String findings =
        Stream.concat(
                found.stream().filter(Outcomes::hasLine),
                found.stream().filter(line -> !hasLine(line)).sorted())
            .collect(Collectors.joining());
    return head + checks + findings;
  }

  private static boolean hasLine(String finding) {
    return finding.strip().matches(".*:\\d+");
  }

  /**
   * Where the torn place is, is said by the audit for each known mistake; here the file will do.
   */
  private static String place(JsonNode finding) {
    String file = finding.path("file").asString("");
    boolean onlyExplored =
        each(finding.get("origins")).stream()
            .allMatch(origin -> origin.asString().equals("explored"));
    return onlyExplored ? file : file + ":" + finding.path("line").asInt(0);
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(((ArrayNode) array).spliterator(), false).toList();
  }
}
