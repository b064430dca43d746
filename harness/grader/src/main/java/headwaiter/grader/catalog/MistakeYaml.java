package headwaiter.grader.catalog;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.FindingId;
import headwaiter.grader.model.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code mistake.yaml}. */
final class MistakeYaml {
  private static final Pattern RAISED = Pattern.compile("([a-z-]+)\\s*@\\s*(\\S+?):(\\d{1,9})");

  private MistakeYaml() {}

  static Optional<Mistake> read(Folder folder, String name, Assignment assignment) {
    String file = "mistakes/" + name + "/mistake.yaml";
    return folder
        .text(file)
        .flatMap(text -> Yaml.document(folder.name(file), text, folder.problems()))
        .map(root -> mistake(folder, name, file, root, assignment));
  }

  private static Mistake mistake(
      Folder folder, String name, String file, Yaml root, Assignment assignment) {
    Map<String, Yaml> top = root.entries(Set.of("story", "fails", "raises", "score"));
    for (String key : List.of("story", "fails", "raises", "score")) {
      if (!top.containsKey(key)) {
        root.problem("the key `" + key + "`", "it is missing", "Add `" + key + ": …`.");
      }
    }
    return new Mistake(
        name,
        assignment.folder().resolve("mistakes").resolve(name),
        folder.name(file),
        Optional.ofNullable(top.get("raises")).map(Yaml::line).orElse(0),
        Optional.ofNullable(top.get("story")).map(Yaml::text).orElse(""),
        Optional.ofNullable(top.get("fails")).map(y -> fails(y, assignment)).orElse(List.of()),
        Optional.ofNullable(top.get("raises")).map(MistakeYaml::raises).orElse(List.of()),
        Optional.ofNullable(top.get("score")).map(y -> y.number(0)).orElse(0));
  }

  private static List<String> fails(Yaml yaml, Assignment assignment) {
    List<String> ids = assignment.checks().stream().map(Check::id).toList();
    for (Yaml item : yaml.items()) {
      String id = item.text();
      if (!ids.contains(id)) {
        item.problem(
            "the id of a check",
            "`" + id + "` came",
            Nearest.to(id, ids)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("There are: " + String.join(", ", ids) + "."));
      }
    }
    return yaml.texts();
  }

  private static List<Mistake.Raised> raises(Yaml yaml) {
    List<Mistake.Raised> raised = new ArrayList<>();
    for (Yaml item : yaml.items()) {
      String text = item.text();
      Matcher matcher = RAISED.matcher(text);
      if (matcher.matches() && FindingId.ALL.contains(matcher.group(1))) {
        raised.add(
            new Mistake.Raised(
                matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))));
      } else {
        item.problem(
            "a finding and its place, such as `blocking-wait @ Breakfast.java:15`",
            "`" + text + "` came",
            "Write the finding's id, `@`, the file, `:` and the line.");
      }
    }
    return List.copyOf(raised);
  }
}
