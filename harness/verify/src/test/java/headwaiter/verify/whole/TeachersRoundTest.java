package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code harness/docs/gradebook.md} tells a teacher to do, done: the numbers agree. */
@Tag("whole")
class TeachersRoundTest {
  private static final String AS_OF = "2026-12-01T00:00:00+01:00";

  @TempDir private Path scratch;
  private Path submissions;
  private Path assignments;
  private Path out;

  @BeforeEach
  void three_students_and_one_assignment() throws IOException {
    submissions = scratch.resolve("submissions");
    assignments = scratch.resolve("assignments");
    out = scratch.resolve("reports");
    for (String student : List.of("s01", "s02", "s05")) {
      Folder.copy(
          Run.HOME.resolve("submissions").resolve(student).resolve("breakfast"),
          submissions.resolve(student).resolve("breakfast"));
    }
    Folder.copy(
        Run.HOME.resolve("assignments").resolve("breakfast"), assignments.resolve("breakfast"));
    Files.writeString(
        assignments.resolve("course.yaml"),
        """
        schema: gradebook/1
        course: round
        timezone: Europe/Berlin
        late: { grace: PT15M, every: P1D, percent: 10, floorPercent: 50, cutoff: P5D }
        attempts: { count: best }
        assignments:
          - { id: breakfast, points: 10, due: 2026-10-13T23:59:00+02:00 }
        groups:
          - { id: all, weight: 100, assignments: [breakfast] }
        """);
    Files.writeString(
        submissions.resolve("received.csv"),
        """
        student,assignment,received
        s01,breakfast,2026-10-12T16:20:00+02:00
        s02,breakfast,2026-10-13T09:02:00+02:00
        s05,breakfast,2026-10-15T20:00:00+02:00
        """);
  }

  @Test
  void grade_review_adjust_extend_regrade_compare_and_export_agree() throws Exception {
    good("--quiet");
    assertThat(marks()).containsExactly("s01 10.00", "s02 8.00", "s05 1.20");

    good("adjust", "s02/breakfast", "--add", "1", "--why", "The toast was unclear", "--by", "ada");
    good("adjust", "s05/breakfast", "--add", "0.5", "--why", "A good idea", "--by", "ada");
    assertThat(marks()).containsExactly("s01 10.00", "s02 9.00", "s05 1.70");

    Files.writeString(
        submissions.resolve("extensions.csv"),
        """
        student,assignment,due,cutoff,reason,granted_by,granted_at
        s05,breakfast,2026-10-16T23:59:00+02:00,,illness,prof,2026-10-10T09:00:00+02:00
        """);
    assertThat(marks()).containsExactly("s01 10.00", "s02 9.00", "s05 2.00");
    assertThat(good("why", "s05/breakfast", "--as-of", AS_OF)).contains("illness", "A good idea");
    good("verify");

    Path before = scratch.resolve("before");
    Folder.copy(out, before);
    Path yaml = assignments.resolve("breakfast/assignment.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replaceFirst("points: 25", "points: 35")
            .replaceFirst("points: 20", "points: 10"));
    good("--quiet");
    assertThat(marks()).containsExactly("s01 10.00", "s02 10.00", "s05 2.00");

    String moves = Run.of(scratch, "compare", before, out).out();
    assertThat(moves).contains("s02", "80", "90", "loop-stays-free", "assignment", "9.00", "10.00");
    assertThat(Run.of(scratch, "compare", before, out, "--fail-on-lower").status()).isZero();

    Path canvas = scratch.resolve("canvas.csv");
    Files.writeString(
        canvas,
        """
        Student,ID,SIS User ID,SIS Login ID,Section,Breakfast (81234),Final Score
            Points Possible,,,,,10,(read only)
        "Lovelace, Ann",1001,x1,s01,Group A,,55
        "Hopper, Bea",1002,x2,s02,Group A,3,56
        "Eve, Five",1005,x5,s05,Group B,,4
        """);
    good("export", canvas, "--to", canvas, "--as-of", AS_OF);
    assertThat(Files.readString(canvas))
        .isEqualTo(
            """
            Student,ID,SIS User ID,SIS Login ID,Section,Breakfast (81234),Final Score
                Points Possible,,,,,10,(read only)
            "Lovelace, Ann",1001,x1,s01,Group A,10.00,55
            "Hopper, Bea",1002,x2,s02,Group A,10.00,56
            "Eve, Five",1005,x5,s05,Group B,2.00,4
            """);

    Path moodle = scratch.resolve("moodle.csv");
    Files.writeString(
        moodle,
        """
        Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
        Participant 1,Ann Lovelace,s01,ann@example.org,Submitted,,10.00,Yes,-,-,
        Participant 2,Bea Hopper,s02,bea@example.org,Submitted,,10.00,Yes,-,-,
        Participant 5,Eve Five,s05,eve@example.org,Submitted,,10.00,Yes,-,-,
        """);
    good("export", moodle, "--to", moodle, "--assignment", "breakfast", "--as-of", AS_OF);
    assertThat(Files.readString(moodle).lines().skip(1).map(line -> line.split(",")[5]))
        .containsExactly("10.00", "10.00", "2.00");
  }

  /** Student and mark, as the gradebook has them. */
  private List<String> marks() throws Exception {
    good("gradebook", "--as-of", AS_OF);
    List<String> lines = Files.readAllLines(out.resolve("gradebook.csv"));
    List<String> head = Arrays.asList(lines.getFirst().split(","));
    int column = head.indexOf("breakfast");
    assertThat(column).as(lines.getFirst()).isPositive();
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0] + " " + cells[column])
        .collect(Collectors.toList());
  }

  private String good(Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--submissions", submissions, "--assignments", assignments, "--out", out));
    Run run = Run.of(scratch, all.toArray());
    assertThat(run.status()).as(() -> all + "\n" + run.out() + run.err()).isZero();
    return run.out();
  }
}
