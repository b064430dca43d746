package headwaiter.grader.catalog;

import headwaiter.grader.model.Check;
import headwaiter.grader.model.FindingId;
import headwaiter.grader.model.Telling;
import headwaiter.wire.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code assignment.yaml} says.
 *
 * @param hidden for the checks that say so themselves, whether they are hidden
 * @param telling for the checks that say so themselves, how much is told of them
 * @param lines the line at which each check begins
 */
record AssignmentYaml(
    String title,
    String packageName,
    List<String> teaches,
    List<Check> checks,
    Map<String, Boolean> hidden,
    Map<String, Telling> telling,
    Map<String, Integer> lines,
    Limits limits,
    Map<String, List<String>> rules,
    List<String> guarantees) {
  static final Limits LIMITS = new Limits(20_000, 120_000, 2_000_000, 3_600_000, 64 << 10);

  private static final int POINTS = 100;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> GUARANTEES = Set.of("no-network", "memory-cap", "process-cap");

  static AssignmentYaml of(Yaml root, String id) {
    Map<String, Yaml> top =
        root.entries(
            Set.of(
                "title",
                "package",
                "teaches",
                "possible",
                "checks",
                "limits",
                "rules",
                "guarantees"));
    // What students get lacks the hidden checks.
    int possible = Optional.ofNullable(top.get("possible")).map(y -> y.number(1)).orElse(POINTS);
    Map<String, Boolean> hidden = new LinkedHashMap<>();
    Map<String, Telling> telling = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    return new AssignmentYaml(
        required(root, top, "title").map(Yaml::text).orElse(id),
        packageName(root, top, id),
        Optional.ofNullable(top.get("teaches")).map(Yaml::texts).orElse(List.of()),
        required(root, top, "checks")
            .map(yaml -> checks(yaml, possible, hidden, telling, lines))
            .orElse(List.of()),
        hidden,
        telling,
        lines,
        Optional.ofNullable(top.get("limits")).map(AssignmentYaml::limits).orElse(LIMITS),
        Optional.ofNullable(top.get("rules")).map(AssignmentYaml::rules).orElse(Map.of()),
        Optional.ofNullable(top.get("guarantees"))
            .map(yaml -> known(yaml, GUARANTEES, "a guarantee"))
            .orElse(List.of()));
  }

  private static Optional<Yaml> required(Yaml parent, Map<String, Yaml> entries, String key) {
    if (!entries.containsKey(key)) {
      parent.problem("the key `" + key + "`", "it is missing", "Add `" + key + ": …`.");
    }
    return Optional.ofNullable(entries.get(key));
  }

  private static String packageName(Yaml root, Map<String, Yaml> top, String id) {
    String expected = "course." + id.replace("-", "");
    required(root, top, "package")
        .filter(yaml -> !yaml.text().equals(expected))
        .ifPresent(
            yaml ->
                yaml.problem(
                    "`" + expected + "`, from the folder's name",
                    "`" + yaml.text() + "` came",
                    "Rename one of the two."));
    return expected;
  }

  private static List<Check> checks(
      Yaml yaml,
      int possible,
      Map<String, Boolean> hidden,
      Map<String, Telling> telling,
      Map<String, Integer> lines) {
    List<Check> checks = new ArrayList<>();
    for (Yaml item : yaml.items()) {
      Check check = check(item, hidden, telling);
      checks.add(check);
      if (lines.put(check.id(), item.line()) != null) {
        item.problem("each check once", "`" + check.id() + "` came twice", "Rename one of them.");
      }
    }
    int sum = checks.stream().mapToInt(Check::points).sum();
    if (sum != possible) {
      yaml.problem(
          "points that sum to " + possible, "they sum to " + sum, "Share out the difference.");
    }
    return List.copyOf(checks);
  }

  private static Check check(Yaml item, Map<String, Boolean> hidden, Map<String, Telling> telling) {
    Map<String, Yaml> entries =
        item.entries(
            Set.of("id", "points", "says", "hidden", "disclosure", "schedules", "forbids"));
    Optional<Yaml> name = required(item, entries, "id");
    name.filter(yaml -> !ID.matcher(yaml.text()).matches())
        .ifPresent(
            yaml ->
                yaml.problem(
                    "an id such as `fifo-order`",
                    "`" + yaml.text() + "` came",
                    "Use a-z, 0-9 and `-`."));
    String id = name.map(Yaml::text).orElse("");
    Optional.ofNullable(entries.get("hidden")).ifPresent(yaml -> hidden.put(id, yaml.truth()));
    Optional.ofNullable(entries.get("disclosure"))
        .ifPresent(yaml -> telling.put(id, telling(yaml)));
    return new Check(
        id,
        required(item, entries, "points").map(yaml -> yaml.number(1)).orElse(0),
        required(item, entries, "says").map(Yaml::text).orElse(""),
        hidden.getOrDefault(id, false),
        Optional.ofNullable(entries.get("schedules")).map(yaml -> yaml.number(1)).orElse(1),
        Optional.ofNullable(entries.get("forbids"))
            .map(yaml -> known(yaml, FindingId.ALL, "a finding"))
            .orElse(List.of()));
  }

  private static Telling telling(Yaml yaml) {
    for (Telling each : Telling.values()) {
      if (each.word().equals(yaml.text())) {
        return each;
      }
    }
    yaml.problem(
        "`full`, `actual-only` or `none`", "`" + yaml.text() + "` came", "Write one of these.");
    return Telling.NONE;
  }

  private static Limits limits(Yaml yaml) {
    Map<String, Yaml> entries = yaml.entries(Set.of("cpu", "wall", "steps", "virtual", "output"));
    return new Limits(
        Optional.ofNullable(entries.get("cpu")).map(Amount::millis).orElse(LIMITS.cpuMillis()),
        Optional.ofNullable(entries.get("wall")).map(Amount::millis).orElse(LIMITS.wallMillis()),
        Optional.ofNullable(entries.get("steps"))
            .map(value -> (long) value.number(1))
            .orElse(LIMITS.steps()),
        Optional.ofNullable(entries.get("virtual"))
            .map(Amount::millis)
            .orElse(LIMITS.virtualMillis()),
        Optional.ofNullable(entries.get("output")).map(Amount::bytes).orElse(LIMITS.outputBytes()));
  }

  private static Map<String, List<String>> rules(Yaml yaml) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    Map<String, Yaml> entries = yaml.entries(FindingId.ALL);
    entries.forEach((id, parameters) -> rules.put(id, parameters.texts()));
    return rules;
  }

  private static List<String> known(Yaml list, Set<String> names, String what) {
    Set<String> seen = new HashSet<>();
    for (Yaml item : list.items()) {
      String name = item.text();
      if (!names.contains(name)) {
        item.problem(what + " that exists", "`" + name + "` came", suggestion(name, names));
      } else if (!seen.add(name)) {
        item.problem(what + " once", "`" + name + "` came twice", "Take one of them out.");
      }
    }
    return list.texts();
  }

  private static String suggestion(String name, Collection<String> names) {
    return Nearest.to(name, names)
        .map(near -> "Did you mean `" + near + "`?")
        .orElse("There are: " + String.join(", ", names.stream().sorted().toList()) + ".");
  }
}
