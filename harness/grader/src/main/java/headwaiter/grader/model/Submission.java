package headwaiter.grader.model;

import headwaiter.wire.Source;
import java.nio.file.Path;
import java.util.List;

/**
 * What a student handed in for one assignment.
 *
 * @param student the handle
 * @param assignment the assignment's id
 * @param folder where it stands
 * @param sources the Java files, by path; what could not be read is not among them
 * @param problems what was wrong with the folder: each says what was expected, what came, where
 * @param digest of the sources
 * @param received when it came, as the teacher's file says; empty if it says nothing
 */
public record Submission(
    String student,
    String assignment,
    Path folder,
    List<Source> sources,
    List<Finding> problems,
    String digest,
    String received) {
  /** {@code student/assignment}. */
  public String name() {
    return student + "/" + assignment;
  }
}
