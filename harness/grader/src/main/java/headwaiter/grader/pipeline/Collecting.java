package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.collect.Collected;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became of collecting submissions for an assignment.
 *
 * @param text for people
 * @param refused what was not taken, and why: a sentence each
 * @param complaint why nothing was looked at; empty if something was
 */
public record Collecting(String text, List<String> refused, String complaint) {
  /**
   * Where from.
   *
   * @param exports of a learning platform
   * @param git whether from the repositories of the roster
   * @param tag to take there
   * @param before take there what was pushed until then
   * @param received when what comes without a time was received
   */
  public record From(
      List<Path> exports,
      boolean git,
      Optional<String> tag,
      Optional<Instant> before,
      Optional<OffsetDateTime> received) {}

  /** Collects. */
  public static Collecting of(
      Settings settings, String assignment, From from, Map<String, String> environment) {
    Catalog catalog = Catalog.read(settings.assignments());
    if (!catalog.assignments().containsKey(assignment)) {
      return new Collecting(
          "",
          List.of(),
          "There is no assignment `"
              + assignment
              + "`"
              + Nearest.to(assignment, new TreeSet<>(catalog.assignments().keySet()))
                  .map(near -> ". Did you mean `" + near + "`?")
                  .orElse("."));
    }
    Collected.Wanted wanted =
        new Collected.Wanted(settings.submissions(), assignment, from.received());
    List<String> refused = new java.util.ArrayList<>();
    int changed = 0;
    int same = 0;
    int timeless = 0;
    try {
      List<Collected> all = new java.util.ArrayList<>();
      for (Path export : from.exports()) {
        all.add(Collected.export(wanted, export));
      }
      if (from.git()) {
        OffsetDateTime now =
            settings.clock().instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        all.add(Collected.repositories(wanted, from.tag(), from.before(), now, environment));
      }
      for (Collected each : all) {
        refused.addAll(each.refused());
        changed += each.changed();
        same += each.same();
        timeless += each.timeless();
      }
    } catch (IOException e) {
      return new Collecting("", List.copyOf(refused), "Can't read or write: " + e);
    }
    String text =
        "%s: %d taken, %d as they were%s."
            .formatted(
                assignment,
                changed,
                same,
                refused.isEmpty() ? "" : ", and " + refused.size() + " things not taken");
    return new Collecting(
        timeless == 0
            ? text
            : text
                + " Of "
                + timeless
                + " nobody says when they came: say it with --received, or in received.csv.",
        List.copyOf(refused),
        "");
  }
}
