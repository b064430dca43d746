package headwaiter.grader.gradebook;

import static headwaiter.grader.gradebook.Papers.LATER;
import static headwaiter.grader.gradebook.Papers.attempt;
import static headwaiter.grader.gradebook.Papers.course;
import static headwaiter.grader.gradebook.Papers.item;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Course.Count;
import headwaiter.grader.model.Marks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilledTest {
  private static final String CANVAS =
      """
      Student,ID,SIS User ID,SIS Login ID,Section,A1 (81234),Essay (9),A2 (81235),Final Score
          Points Possible,,,,,20,10,10,(read only)
      "Lovelace, Ann",1001,s1001,ann,Group A,,7,,55
      "Hopper, Bea",1002,s1002,bea,Group A,3,8,,56
      "Nobody, Eve",1003,s1003,eve,Group B,1,2,3,4
      """;

  private static final String MOODLE =
      """
      Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
      Participant 101,Ann Lovelace,ann@example.org,Submitted for grading,,20.00,Yes,"Monday, 12 October 2026, 10:00 AM",-,
      Participant 102,Bea Hopper,bea@example.org,No submission,,20.00,Yes,-,-,was ill
      """;

  @Test
  void an_export_of_canvas_gets_its_columns_and_nothing_else_changes() {
    Filled filled = Filled.of(CANVAS, marks(), Map.of(), Optional.empty());

    assertThat(filled.text())
        .isEqualTo(
            """
            Student,ID,SIS User ID,SIS Login ID,Section,A1 (81234),Essay (9),A2 (81235),Final Score
                Points Possible,,,,,20,10,10,(read only)
            "Lovelace, Ann",1001,s1001,ann,Group A,15.48,7,0.00,55
            "Hopper, Bea",1002,s1002,bea,Group A,EX,8,0.00,56
            "Nobody, Eve",1003,s1003,eve,Group B,1,2,3,4
            """);
    assertThat(filled.filled()).isEqualTo(4);
    assertThat(filled.remarks())
        .containsExactly(
            "Row 5 was left as it was: nobody here is called `Nobody, Eve`. Say who it is in"
                + " submissions/roster.csv.",
            "Not in the file: dan.");
  }

  @Test
  void a_roster_says_what_students_are_called_there() {
    Filled filled =
        Filled.of(CANVAS, marks(), Filled.roster("student,id\ndan,1003\n"), Optional.empty());

    assertThat(filled.text()).contains("\"Nobody, Eve\",1003,s1003,eve,Group B,0.00,2,0.00,4");
    assertThat(filled.remarks()).isEmpty();
  }

  @Test
  void a_worksheet_of_moodle_gets_grades_and_comments_that_are_not_there_yet() {
    Filled filled =
        Filled.of(
            MOODLE,
            marks(),
            Map.of("ann", "ann@example.org", "bea", "Participant 102"),
            Optional.of("a1"));

    assertThat(filled.text())
        .contains("Submitted for grading,15.48,20.00,Yes,\"Monday, 12 October 2026, 10:00 AM\",-,")
        .contains(
            "\"penalty: 1 × 10 % for each 1 d that has begun: 90 % is left; 17.20 become 15.48\"")
        .contains("No submission,EX,20.00,Yes,-,-,was ill");
  }

  @Test
  void a_worksheet_needs_to_know_its_assignment_and_the_same_maximum() {
    assertThat(Filled.of(MOODLE, marks(), Map.of(), Optional.empty()).complaint())
        .contains("add --assignment, one of a1, a2");
    assertThat(
            Filled.of(MOODLE, marks(), Map.of("ann", "ann@example.org"), Optional.of("a2"))
                .complaint())
        .contains("a2 is worth 10.00 here, and 20.00 there");
  }

  @Test
  void a_mark_that_is_open_is_left_alone() {
    Attempt open =
        new Attempt(
            "ann",
            "a1",
            "001-ab",
            Optional.of(Papers.NOON),
            true,
            List.of(new Attempt.Part("c1", 0, 50, 50)));
    Marks marks =
        new Gradebook(course(0, item("a1", "20", Count.LAST)), List.of(), List.of(), LATER)
            .of(Set.of("ann"), List.of(open));

    Filled filled = Filled.of(CANVAS, marks, Map.of(), Optional.empty());

    assertThat(filled.filled()).isZero();
    assertThat(filled.remarks().getFirst()).startsWith("ann/a1 was left as it was: 20.00 points");
  }

  @Test
  void another_file_is_refused_by_its_columns() {
    assertThat(Filled.of("x,y\n1,2\n", marks(), Map.of(), Optional.of("a1")).complaint())
        .contains("its columns are: x, y");
    assertThat(Filled.of("", marks(), Map.of(), Optional.empty()).complaint()).contains("empty");
    assertThat(
            Filled.of("Student,ID,Section,Other (1)\n", marks(), Map.of(), Optional.empty())
                .complaint())
        .contains("No column after `Section`");
  }

  @Test
  void the_table_of_our_own_says_what_is_excused_and_what_is_open() {
    assertThat(Export.csv(marks()))
        .isEqualTo(
            """
            student,a1,a2,percent,open
            ann,15.48,0.00,51.60,
            bea,EX,0.00,0.00,
            dan,0.00,0.00,0.00,
            """);
  }

  @Test
  void a_handle_that_is_a_formula_stays_a_text() {
    Marks marks =
        new Gradebook(course(0, item("a1", "20", Count.LAST)), List.of(), List.of(), LATER)
            .of(Set.of("=cmd|' /C calc'!A0"), List.of());

    assertThat(Export.csv(marks)).contains("\n'=cmd|' /C calc'!A0,");
  }

  private static Marks marks() {
    Adjustment excused =
        new Adjustment(
            1,
            "2026-10-20T09:12:00Z",
            "ta1",
            "bea",
            "a1",
            "",
            Adjustment.Kind.EXCUSE,
            Optional.<BigDecimal>empty(),
            "was ill",
            "",
            "");
    return new Gradebook(
            course(0, item("a1", "20", Count.LAST), item("a2", "10", Count.LAST)),
            List.of(),
            List.of(excused),
            LATER)
        .of(Set.of("ann", "bea", "dan"), List.of(attempt("a1", 1, Duration.ofHours(1), 50, 36)));
  }
}
