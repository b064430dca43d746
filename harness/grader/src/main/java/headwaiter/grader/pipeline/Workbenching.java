package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Problem;
import headwaiter.grader.publish.Destination;
import headwaiter.grader.publish.Workbench;
import headwaiter.grader.run.InstallationException;
import headwaiter.grader.run.Library;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workbench, made: an ordinary Maven project of one assignment.
 *
 * @param folder where it is
 * @param from what code is in it, in words
 * @param complaints why there is none
 */
public record Workbenching(Path folder, String from, List<String> complaints) {
  /** Which code the tests test. */
  public enum From {
    /** The starter. */
    STARTER("starter"),
    /** A reference solution. */
    SOLUTION("solutions"),
    /** A known mistake. */
    MISTAKE("mistakes"),
    /** What a student has handed in. */
    STUDENT("");

    private final String folder;

    From(String folder) {
      this.folder = folder;
    }
  }

  /**
   * Makes it.
   *
   * @param name of the solution, the mistake or the student; empty for the starter
   */
  public static Workbenching to(Settings settings, Path folder, String id, From from, String name) {
    Catalog catalog = Catalog.read(settings.assignments());
    Assignment assignment = catalog.assignments().get(id);
    if (assignment == null) {
      List<Problem> problems = catalog.problems().getOrDefault(id, List.of());
      return none(
          problems.isEmpty()
              ? "There is no assignment `"
                  + id
                  + "`"
                  + Nearest.to(id, catalog.assignments().keySet())
                      .map(near -> ". Did you mean `" + near + "`?")
                      .orElse(".")
              : problems.getFirst().text());
    }
    Path code =
        switch (from) {
          case STARTER -> assignment.folder().resolve(from.folder);
          case SOLUTION, MISTAKE -> assignment.folder().resolve(from.folder).resolve(name);
          case STUDENT -> settings.submissions().resolve(name).resolve(id);
        };
    if (!Files.isDirectory(code)) {
      return none(code + " is not there. " + others(assignment, from));
    }
    String words =
        from == From.STARTER
            ? "the starter"
            : "the " + from.name().toLowerCase(java.util.Locale.ROOT) + "'s code `" + name + "`";
    try {
      Destination destination = new Destination(folder);
      if (!destination.isFree()) {
        return none(folder + " is not empty, and is no workbench. Give a new folder with --to.");
      }
      destination.write(Workbench.of(assignment, sources(assignment, code), words));
      Library.copy(settings.home(), folder.resolve("repository"));
      return new Workbenching(folder, words, List.of());
    } catch (IOException | InstallationException e) {
      return none("Can't make the workbench: " + e.getMessage());
    }
  }

  private static List<Source> sources(Assignment assignment, Path code) {
    Map<String, Source> sources = new TreeMap<>();
    Intake.read("workbench", assignment, code, "")
        .sources()
        .forEach(source -> sources.put(source.path(), source));
    return List.copyOf(sources.values());
  }

  private static String others(Assignment assignment, From from) {
    Optional<List<String>> names =
        switch (from) {
          case SOLUTION ->
              Optional.of(
                  Catalog.solutions(assignment).stream()
                      .map(path -> String.valueOf(path.getFileName()))
                      .toList());
          case MISTAKE ->
              Optional.of(
                  Catalog.mistakes(assignment, new java.util.ArrayList<>()).stream()
                      .map(mistake -> mistake.name())
                      .toList());
          case STARTER, STUDENT -> Optional.empty();
        };
    return names.map(all -> "There are: " + String.join(", ", all) + ".").orElse("");
  }

  private static Workbenching none(String complaint) {
    return new Workbenching(Path.of(""), "", List.of(complaint.strip()));
  }
}
