package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Problem;
import headwaiter.grader.publish.Destination;
import headwaiter.grader.publish.StudentRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of publishing a course to its students.
 *
 * @param assignments how many were published
 * @param hidden how many checks stayed back
 * @param complaints why nothing was; empty if something was
 */
public record Publishing(int assignments, int hidden, List<String> complaints) {
  /**
   * Writes the student repository.
   *
   * @param ids of the assignments; none means all
   * @param course what it is called
   * @param harness {@code owner/name@commit}, for the workflow; none is written without it
   */
  public static Publishing to(
      Settings settings, Path folder, List<String> ids, String course, Optional<String> harness) {
    Catalog catalog = Catalog.read(settings.assignments());
    List<String> complaints = new ArrayList<>();
    List<Assignment> chosen = new ArrayList<>();
    for (String id : ids.isEmpty() ? List.copyOf(catalog.assignments().keySet()) : ids) {
      Assignment assignment = catalog.assignments().get(id);
      if (assignment == null) {
        complaints.add(
            "There is no assignment `"
                + id
                + "`"
                + Nearest.to(id, catalog.assignments().keySet())
                    .map(near -> ". Did you mean `" + near + "`?")
                    .orElse("."));
      } else if (StudentRepository.visibleChecks(assignment).isEmpty()) {
        complaints.add(id + " has no visible test: students could not see whether it works.");
      } else {
        chosen.add(assignment);
      }
    }
    catalog.problems().entrySet().stream()
        .filter(each -> ids.isEmpty() || ids.contains(each.getKey()))
        .flatMap(each -> each.getValue().stream())
        .map(Problem::text)
        .forEach(complaints::add);
    if (chosen.isEmpty() && complaints.isEmpty()) {
      complaints.add("There are no assignments in " + settings.assignments() + ".");
    }
    try {
      Destination destination = new Destination(folder);
      if (complaints.isEmpty() && !destination.isFree()) {
        complaints.add(
            folder
                + " is not empty, and was not published before. Give a new folder, or a fresh git"
                + " repository.");
      }
      if (complaints.isEmpty()) {
        destination.write(StudentRepository.of(course, chosen, harness.map(Publishing::harness)));
      }
    } catch (IOException e) {
      complaints.add("Can't read or write: " + e);
    }
    int hidden =
        chosen.stream()
            .mapToInt(a -> a.checks().size() - StudentRepository.visibleChecks(a).size())
            .sum();
    return new Publishing(
        complaints.isEmpty() ? chosen.size() : 0, hidden, List.copyOf(complaints));
  }

  private static StudentRepository.Harness harness(String text) {
    int at = text.indexOf('@');
    return new StudentRepository.Harness(text.substring(0, at), text.substring(at + 1));
  }
}
