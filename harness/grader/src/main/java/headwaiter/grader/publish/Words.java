package headwaiter.grader.publish;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import java.util.List;
import java.util.Optional;

/** The texts of a student repository that are not an assignment's own. */
final class Words {
  private Words() {}

  static String points(Assignment assignment, List<Check> visible) {
    StringBuilder out = new StringBuilder("| Check | Points | |\n| --- | ---: | --- |\n");
    for (Check check : visible) {
      out.append("| `").append(check.id()).append("` | ").append(check.points()).append(" | ");
      out.append(check.says().replace("|", "\\|")).append(" |\n");
    }
    int hidden = assignment.checks().size() - visible.size();
    int points = assignment.possible() - visible.stream().mapToInt(Check::points).sum();
    if (hidden > 0) {
      out.append("\n")
          .append(hidden == 1 ? "One more check" : hidden + " more checks")
          .append(", worth ")
          .append(points)
          .append(" points, will be told when it has been graded.\n");
    }
    return out.toString().stripTrailing();
  }

  static String readme(
      String course, List<Assignment> assignments, Optional<StudentRepository.Harness> harness) {
    StringBuilder out = new StringBuilder("# " + (course.isEmpty() ? "Assignments" : course));
    out.append("\n\n| Work in | Read | |\n| --- | --- | --- |\n");
    for (Assignment assignment : assignments) {
      out.append(
          "| `%1$s/` | [handout](assignments/%1$s/handout.md) | ".formatted(assignment.id()));
      out.append(assignment.title().replace("|", "\\|")).append(" |\n");
    }
    String first = assignments.isEmpty() ? "ID" : assignments.getFirst().id();
    out.append(
        """

        Each folder begins as the starter: it compiles, and earns nothing. Everything in `assignments/` is there to be read; change nothing in it.

        ## See what it earns

        Headwaiter grades it on your own machine, by the tests that you see. It needs Java 25, bash and git.

        ```
        git clone %1$s ../headwaiter
        ../headwaiter/grade %2$s --assignments assignments --out reports --own-code
        ```

        The hidden tests are not here: full points here are not yet full points. `../headwaiter/grade explain ID` tells what a finding means.
        """
            .formatted(
                harness
                    .map(h -> "https://github.com/" + h.repository())
                    .orElse("THE-ADDRESS-THAT-YOUR-TEACHER-GIVES"),
                first));
    harness.ifPresent(
        h ->
            out.append(
                "\nEach push does the same: the run of the workflow *Grade* shows a table, and each"
                    + " finding at its line.\n"));
    return out.toString();
  }

  static String workflow(StudentRepository.Harness harness) {
    return """
    name: Grade
    on:
      push:
        branches: [main]
      pull_request:
    permissions: {}
    concurrency:
      group: grade-${{ github.ref }}
      cancel-in-progress: true
    jobs:
      grade:
        permissions:
          contents: read
        uses: %1$s/.github/workflows/grade-student.yml@%2$s
        with:
          harness: %1$s
          ref: %2$s
    """
        .formatted(harness.repository(), harness.commit());
  }
}
