package headwaiter.grader.intake;

import headwaiter.grader.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder below {@code submissions/<student>/<assignment>}.
 *
 * @param student the handle
 * @param assignment what the folder is called; there need not be such an assignment
 * @param folder where it stands
 */
public record HandedIn(String student, String assignment, Path folder) {
  /**
   * Everything that was handed in, by student and assignment.
   *
   * @param problems gets what can't be read
   */
  public static List<HandedIn> in(Path submissions, List<Problem> problems) {
    List<HandedIn> all = new ArrayList<>();
    for (Path student : folders(submissions, problems)) {
      for (Path folder : folders(student, problems)) {
        all.add(
            new HandedIn(
                student.getFileName().toString(), folder.getFileName().toString(), folder));
      }
    }
    return List.copyOf(all);
  }

  private static List<Path> folders(Path parent, List<Problem> problems) {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .filter(child -> isOurs(child, problems))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(
          new Problem(
              parent.toString(),
              0,
              "a readable folder",
              "it can't be read (" + Problems.reason(e) + ")",
              "Give it, or another one, with --submissions."));
      return List.of();
    }
  }

  private static boolean isOurs(Path child, List<Problem> problems) {
    if (!Files.isSymbolicLink(child)) {
      return true;
    }
    problems.add(
        new Problem(
            child.toString(),
            0,
            "a folder",
            "it is a symbolic link, and links are not followed",
            "Put the folder itself there."));
    return false;
  }
}
