package headwaiter.grader.catalog;

import headwaiter.grader.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML file, with its line. What is not as it should be becomes a problem, and reading
 * goes on with a harmless value, so that one look shows every problem.
 */
final class Yaml {
  private final String file;
  private final Node node;
  private final List<Problem> problems;

  private Yaml(String file, Node node, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  /** The document of a file; empty if it is none, and then there is a problem more. */
  static Optional<Yaml> document(String file, String text, List<Problem> problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setUseMarks(true).setCodePointLimit(1 << 20).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent()) {
        return Optional.of(new Yaml(file, root.get(), problems));
      }
      problems.add(new Problem(file, 0, "a YAML document", "the file is empty", "Fill it in."));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(
          new Problem(file, line, "YAML", e.getProblem() + " was found", "Mend the syntax there."));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(file, 0, "YAML", "it can't be parsed: " + e.getMessage(), "Mend it."));
    }
    return Optional.empty();
  }

  int line() {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  void problem(String expected, String came, String advice) {
    problems.add(new Problem(file, line(), expected, came, advice));
  }

  /** The entries of a mapping; others than the known ones are problems. */
  Map<String, Yaml> entries(Set<String> known) {
    Map<String, Yaml> entries = entries();
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            value.problem(
                "one of the keys " + String.join(", ", known.stream().sorted().toList()),
                "the key `" + key + "` came",
                Nearest.to(key, known)
                    .map(near -> "Did you mean `" + near + "`?")
                    .orElse("Take it out."));
          }
        });
    return entries;
  }

  /** The entries of a mapping. */
  Map<String, Yaml> entries() {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem("a mapping `key: value`", kind() + " came", "Write it as a mapping.");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = new Yaml(file, tuple.getKeyNode(), problems);
      String name = key.text();
      if (entries.put(name, new Yaml(file, tuple.getValueNode(), problems)) != null) {
        key.problem("each key once", "`" + name + "` came twice", "Take one of them out.");
      }
    }
    return entries;
  }

  /** The items of a list. */
  List<Yaml> items() {
    if (!(node instanceof SequenceNode sequence)) {
      problem("a list", kind() + " came", "Write it as `[a, b]` or as lines with `- `.");
      return List.of();
    }
    List<Yaml> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new Yaml(file, item, problems)));
    return items;
  }

  /** The items of a list of texts. */
  List<String> texts() {
    return items().stream().map(Yaml::text).filter(text -> !text.isEmpty()).toList();
  }

  /** A text, without space at its ends; empty if there is none. */
  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problem("a text", kind() + " came", "Write one value there.");
    return "";
  }

  /** A whole number of at least {@code least}. */
  int number(int least) {
    String text = text();
    try {
      int number = Integer.parseInt(text.replace("_", ""));
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The problem below says it.
    }
    problem(
        "a whole number of at least " + least, "`" + text + "` came", "Write such a number there.");
    return least;
  }

  /** A decimal number of at least {@code least}. */
  BigDecimal decimal(BigDecimal least) {
    String text = text();
    if (text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")
        && new BigDecimal(text).compareTo(least) >= 0) {
      return new BigDecimal(text);
    }
    problem(
        "a number of at least " + least.toPlainString(),
        "`" + text + "` came",
        "Write such a number there.");
    return least;
  }

  boolean truth() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      problem("`true` or `false`", "`" + text + "` came", "Write one of the two.");
    }
    return text.equals("true");
  }

  private String kind() {
    return switch (node) {
      case MappingNode m -> "a mapping";
      case SequenceNode s -> "a list";
      default -> "a single value";
    };
  }
}
