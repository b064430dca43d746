package headwaiter.grader.catalog;

import headwaiter.grader.model.FindingId;
import headwaiter.grader.model.Problem;
import headwaiter.grader.model.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code assignments/reading.yaml} says: where the documents can be read, and which of their
 * sections teaches what a finding is about. Without that file nothing is known of either.
 *
 * @param links by the names of documents, such as {@code 001}
 * @param findings sections, by ids of findings
 */
record ReadingYaml(Map<String, String> links, Map<String, List<String>> findings) {
  static final String FILE = "reading.yaml";

  private static final Pattern DOCUMENT = Pattern.compile("\\[([^\\]]+)\\].*");

  /** Reads the file of a folder of assignments. */
  static ReadingYaml read(Path root, String shown, List<Problem> problems) {
    if (!Files.exists(root.resolve(FILE))) {
      return new ReadingYaml(Map.of(), Map.of());
    }
    Folder folder = new Folder(root, shown, problems);
    return folder
        .text(FILE)
        .flatMap(text -> Yaml.document(folder.name(FILE), text, problems))
        .map(ReadingYaml::of)
        .orElse(new ReadingYaml(Map.of(), Map.of()));
  }

  private static ReadingYaml of(Yaml root) {
    Map<String, Yaml> top = root.entries(Set.of("documents", "findings"));
    Map<String, String> links = new LinkedHashMap<>();
    Optional.ofNullable(top.get("documents"))
        .ifPresent(yaml -> yaml.entries().forEach((name, link) -> links.put(name, link(link))));
    Map<String, List<String>> findings = new LinkedHashMap<>();
    Optional.ofNullable(top.get("findings"))
        .ifPresent(
            yaml ->
                yaml.entries(FindingId.ALL)
                    .forEach((id, sections) -> findings.put(id, sections.texts())));
    return new ReadingYaml(links, findings);
  }

  private static String link(Yaml yaml) {
    String link = yaml.text();
    if (!link.isEmpty() && !link.matches("https?://[^\\s\"'<>]+")) {
      yaml.problem(
          "an address that begins with https://, or none",
          "`" + link + "` came",
          "Write where the document can be read, or `\"\"`.");
      return "";
    }
    return link;
  }

  /** What there is to read about an assignment, and about findings in it. */
  Reading about(List<String> teaches) {
    Map<String, List<Reading.Section>> known = new LinkedHashMap<>();
    findings.forEach((id, sections) -> known.put(id, sections(sections)));
    return new Reading(sections(teaches), known);
  }

  private List<Reading.Section> sections(List<String> texts) {
    return texts.stream().map(text -> new Reading.Section(text, linkOf(text))).toList();
  }

  private String linkOf(String section) {
    Matcher document = DOCUMENT.matcher(section);
    return document.matches() ? links.getOrDefault(document.group(1), "") : "";
  }
}
