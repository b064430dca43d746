package headwaiter.grader.model;

import java.util.List;
import java.util.Map;

/**
 * Where the documents of the course teach what an assignment is about, and what findings are about.
 *
 * @param assignment the sections that teach the assignment
 * @param findings the sections that teach what a finding is about, by its id
 */
public record Reading(List<Section> assignment, Map<String, List<Section>> findings) {
  /**
   * A section of a document.
   *
   * @param text such as {@code [001] 7 The Blocking Problem}
   * @param link where it can be read; empty if nobody said
   */
  public record Section(String text, String link) {}

  /** Nothing to read about findings. */
  public static Reading of(List<String> sections) {
    return new Reading(
        sections.stream().map(section -> new Section(section, "")).toList(), Map.of());
  }

  /** The texts alone of what teaches the assignment. */
  public List<String> texts() {
    return assignment.stream().map(Section::text).toList();
  }
}
