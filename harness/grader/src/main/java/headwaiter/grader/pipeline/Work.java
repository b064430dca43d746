package headwaiter.grader.pipeline;

import headwaiter.grader.model.Assignment;
import java.nio.file.Path;

/**
 * A submission that is to be graded.
 *
 * @param student whose
 * @param assignment for what
 * @param folder where it stands
 * @param received when it came, as the teacher's file says; empty if it says nothing
 */
public record Work(String student, Assignment assignment, Path folder, String received) {
  /** {@code student/assignment}. */
  public String name() {
    return student + "/" + assignment.id();
  }
}
