package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbenches, opened as anybody would open them. */
@Tag("whole")
class WorkbenchTest {
  @TempDir private Path scratch;

  @Test
  void the_checks_run_there_as_ordinary_tests_and_code_that_was_changed_stays() throws Exception {
    Path project = scratch.resolve("breakfast");
    Run made = Run.of(scratch, "workbench", "breakfast", "--solution", "futures", "--to", project);
    assertThat(made.status()).as(made::err).isZero();

    Run right = Maven.test(project, scratch.resolve("known"), scratch);
    assertThat(right.status()).as(right::out).isZero();
    assertThat(right.out()).containsPattern("Tests run: [1-9]\\d*, Failures: 0, Errors: 0");

    Path code = project.resolve("src/main/java/course/breakfast/Breakfast.java");
    String sequential =
        Files.readString(
            Run.HOME.resolve("assignments/breakfast/mistakes/one-after-the-other/Breakfast.java"));
    Files.writeString(code, sequential);
    Path check = project.resolve("src/test/java/course/breakfast/tests/BreakfastTest.java");
    Files.writeString(check, "not a test");
    Run again = Run.of(scratch, "workbench", "breakfast", "--to", project);
    assertThat(again.status()).as(again::err).isZero();
    assertThat(Files.readString(code)).isEqualTo(sequential);

    Run wrong = Maven.test(project, scratch.resolve("known"), scratch);
    assertThat(wrong.status()).isNotZero();
    assertThat(wrong.out()).contains("of virtual time");
  }

  @Test
  void what_is_not_there_is_said_with_what_is() throws Exception {
    Run assignment = Run.of(scratch, "workbench", "brekfast", "--to", scratch.resolve("x"));
    assertThat(assignment.status()).isEqualTo(2);
    assertThat(assignment.err()).contains("Did you mean `breakfast`?");

    Run solution =
        Run.of(
            scratch, "workbench", "breakfast", "--solution", "magic", "--to", scratch.resolve("x"));
    assertThat(solution.status()).isEqualTo(2);
    assertThat(solution.err()).contains("There are: futures");

    Files.writeString(scratch.resolve("mine.txt"), "mine");
    Run taken = Run.of(scratch, "workbench", "breakfast", "--to", scratch);
    assertThat(taken.status()).isEqualTo(2);
    assertThat(taken.err()).contains("is not empty, and is no workbench");
  }
}
