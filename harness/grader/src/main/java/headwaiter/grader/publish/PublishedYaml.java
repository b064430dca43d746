package headwaiter.grader.publish;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Telling;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code assignment.yaml} as students get it: made anew, so that no comment comes along. */
final class PublishedYaml {
  private PublishedYaml() {}

  static String of(Assignment assignment, List<Check> checks) {
    StringBuilder out = new StringBuilder();
    line(out, "title: " + quoted(assignment.title()));
    line(out, "package: " + assignment.packageName());
    line(out, "teaches: " + list(assignment.teaches().texts()));
    line(out, "possible: " + checks.stream().mapToInt(Check::points).sum());
    line(out, "checks:");
    for (Check check : checks) {
      line(out, "  - id: " + check.id());
      line(out, "    points: " + check.points());
      line(out, "    says: " + quoted(check.says()));
      if (check.telling() != Telling.FULL) {
        line(out, "    disclosure: " + check.telling().word());
      }
      if (check.explored()) {
        line(out, "    schedules: " + check.schedules());
      }
      if (!check.forbids().isEmpty()) {
        line(out, "    forbids: " + list(check.forbids()));
      }
    }
    line(
        out,
        "limits: { cpu: %dms, wall: %dms, steps: %d, virtual: %dms, output: %dB }"
            .formatted(
                assignment.limits().cpuMillis(),
                assignment.limits().wallMillis(),
                assignment.limits().steps(),
                assignment.limits().virtualMillis(),
                assignment.limits().outputBytes()));
    if (!assignment.policy().isEmpty()) {
      line(out, "rules:");
      for (Map.Entry<String, List<String>> rule : assignment.policy().entrySet()) {
        line(out, "  " + rule.getKey() + ": " + list(rule.getValue()));
      }
    }
    if (!assignment.guarantees().isEmpty()) {
      line(out, "guarantees: " + list(assignment.guarantees()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private static String list(List<String> texts) {
    return texts.stream().map(PublishedYaml::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }
}
