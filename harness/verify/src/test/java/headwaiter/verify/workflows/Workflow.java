package headwaiter.verify.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow, or a composite action, as its file says it.
 *
 * @param name of the file
 * @param text of it
 * @param root what it says
 */
record Workflow(String name, String text, Map<String, Object> root) {
  static final Path FOLDER = Path.of("../../.github").toAbsolutePath().normalize();

  static Workflow of(String name, String text) {
    Object root =
        new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
    return new Workflow(name, text, map(root));
  }

  /** One below {@code .github}. */
  static Workflow read(String name) throws IOException {
    return of(name, Files.readString(FOLDER.resolve(name)));
  }

  /** All of them. */
  static List<Workflow> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> FOLDER.relativize(file).toString())
              .filter(name -> name.matches("workflows/.*|actions/.*\\.ya?ml"))
              .sorted()
              .toList();
      java.util.ArrayList<Workflow> all = new java.util.ArrayList<>();
      for (String each : names) {
        all.add(read(each));
      }
      return List.copyOf(all);
    }
  }

  boolean isAction() {
    return root.containsKey("runs");
  }

  /** The jobs by id; a composite action is one job without an id. */
  Map<String, Map<String, Object>> jobs() {
    Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
    if (isAction()) {
      jobs.put("", map(root.get("runs")));
    } else {
      map(root.get("jobs")).forEach((id, job) -> jobs.put(id, map(job)));
    }
    return jobs;
  }

  static List<Map<String, Object>> steps(Map<String, Object> job) {
    return list(job.get("steps")).stream().map(Workflow::map).toList();
  }

  static Optional<String> string(Map<String, Object> of, String key) {
    return Optional.ofNullable(of.get(key)).map(String::valueOf);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? (List<Object>) list : List.of();
  }
}
