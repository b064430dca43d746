package headwaiter.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Problem;
import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Submission;
import headwaiter.wire.Limits;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final Assignment TEA =
      new Assignment(
          "tea-time",
          "Tea",
          Reading.of(List.of()),
          "course.teatime",
          List.of(),
          new Limits(1, 1, 1, 1, 1),
          Map.of(),
          List.of(),
          Path.of("assignments/tea-time"),
          List.of(),
          List.of(new Source("starter/Tea.java", "")),
          List.of(),
          List.of(),
          List.of(),
          "sha256:0");
  private static final String GOOD = "package course.teatime;\n\nclass Tea {}\n";

  @TempDir Path folder = Path.of(".");

  @Test
  void reads_sources_by_path_and_finds_nothing_wrong() throws IOException {
    write("b/Cup.java", "/* a cup */ package course.teatime.cups;\nclass Cup {}");
    write("Tea.java", GOOD);
    Submission read = read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.sources()).extracting(Source::path).containsExactly("Tea.java", "b/Cup.java");
  }

  @Test
  void two_top_level_classes_in_a_file_are_nothing_wrong() throws IOException {
    write("Tea.java", GOOD + "class Milk {}\n");
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void an_empty_folder_says_what_belongs_there() {
    assertThat(read().problems())
        .extracting(Finding::id, Finding::advice)
        .containsExactly(tuple("bad-input", "Put Tea.java there."));
  }

  @Test
  void a_missing_folder_is_said_to_be_missing() {
    Submission read = Intake.read("ann", TEA, folder.resolve("nowhere"), "");
    assertThat(read.problems()).extracting(Finding::id).containsExactly("bad-input");
  }

  @Test
  void an_empty_file_is_named() throws IOException {
    write("Tea.java", " \n");
    assertThat(read().problems())
        .extracting(Finding::id, Finding::message)
        .containsExactly(tuple("bad-input", "Tea.java is empty."));
  }

  @Test
  void invalid_utf_8_is_found_at_its_line() throws IOException {
    Files.write(
        folder.resolve("Tea.java"),
        "package course.teatime;\n// \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read().problems())
        .extracting(f -> f.place().line(), Finding::message)
        .containsExactly(tuple(2, "Tea.java is not valid UTF-8 from line 2 on."));
  }

  @Test
  void a_huge_source_is_not_read() throws IOException {
    try (var channel =
        Files.newByteChannel(
            folder.resolve("Tea.java"),
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(50L << 20).write(java.nio.ByteBuffer.wrap(new byte[1]));
    }
    Submission read = read();
    assertThat(read.sources()).isEmpty();
    assertThat(read.problems())
        .extracting(Finding::message)
        .containsExactly("Tea.java has 50.0 MB; a source may have 1.0 MB.");
  }

  @Test
  void many_sources_are_bounded_together() throws IOException {
    for (int i = 0; i < 6; i++) {
      write("Tea" + i + ".java", GOOD + "/*" + "x".repeat(950_000) + "*/");
    }
    assertThat(read().problems()).extracting(Finding::id).containsOnly("bad-input");
  }

  @Test
  void a_symbolic_link_is_not_followed() throws IOException {
    Path secret = Files.writeString(folder.resolveSibling("secret"), "password");
    Files.createSymbolicLink(folder.resolve("Tea.java"), secret);
    Submission read = read();
    assertThat(read.sources()).isEmpty();
    assertThat(read.problems())
        .extracting(Finding::message)
        .containsExactly("Tea.java is a symbolic link, and links are not followed.");
    Files.delete(secret);
  }

  @Test
  void a_linked_folder_is_not_followed() throws IOException {
    write("Tea.java", GOOD);
    Files.createSymbolicLink(folder.resolve("more"), folder);
    assertThat(read().problems()).extracting(f -> f.place().file()).containsExactly("more");
  }

  @Test
  void other_files_are_ignored_in_one_note() throws IOException {
    write("Tea.java", GOOD);
    write("README.md", "hello");
    write("Tea.class", "x");
    assertThat(read().problems())
        .extracting(Finding::id, Finding::message)
        .containsExactly(
            tuple("ignored-file", "Only Java files are graded; ignored: README.md, Tea.class."));
  }

  @Test
  void files_that_claim_times_or_points_are_reported_each() throws IOException {
    write("Tea.java", GOOD);
    write("received.csv", "x");
    write("assignment.yaml", "x");
    write("grades.json", "x");
    assertThat(read().problems())
        .extracting(Finding::id, f -> f.place().file())
        .containsExactly(
            tuple("ignored-file", "assignment.yaml"),
            tuple("ignored-file", "grades.json"),
            tuple("ignored-file", "received.csv"));
  }

  @Test
  void another_package_is_told_with_the_right_one() throws IOException {
    write("Tea.java", "// mine\npackage teatime;\nclass Tea {}");
    assertThat(read().problems())
        .extracting(Finding::id, f -> f.place().line(), Finding::advice)
        .containsExactly(tuple("structure", 2, "Begin the file with `package course.teatime;`."));
  }

  @Test
  void no_package_line_is_told_too() throws IOException {
    write("Tea.java", "class Tea {}");
    assertThat(read().problems()).extracting(Finding::id).containsExactly("structure");
  }

  @Test
  void the_packages_of_others_are_taboo() throws IOException {
    write("A.java", "package course.teatime.given; class Kettle {}");
    write("B.java", "package course.teatime.tests; class HotTest {}");
    write("C.java", "@Deprecated package java.util; class List {}");
    write("D.java", "\\u0070ackage headwaiter.api; class Check {}");
    assertThat(read().problems())
        .extracting(Finding::id)
        .containsExactly("redefined-type", "redefined-type", "redefined-type", "redefined-type");
  }

  @Test
  void a_module_declaration_is_refused() throws IOException {
    write("module-info.java", "module tea {}");
    assertThat(read().problems()).extracting(Finding::id).containsExactly("bad-input");
  }

  @Test
  void characters_that_turn_the_direction_are_reported_where_they_are() throws IOException {
    write("Tea.java", GOOD + "// \u202e evil\n");
    assertThat(read().problems())
        .extracting(Finding::id, f -> f.place().line(), Finding::column)
        .containsExactly(tuple("hidden-character", 4, 4));
  }

  @Test
  void control_characters_in_names_steer_no_terminal() throws IOException {
    write("\u001b[31m.java", " ");
    assertThat(read().problems().getFirst().message()).doesNotContain("\u001b");
  }

  @Test
  void the_digest_is_that_of_the_sources() throws IOException {
    write("Tea.java", GOOD);
    String one = read().digest();
    assertThat(read().digest()).isEqualTo(one);
    write("Tea.java", GOOD + "\n");
    assertThat(read().digest()).isNotEqualTo(one);
  }

  @Test
  void submissions_are_found_by_student_and_assignment() throws IOException {
    Files.createDirectories(folder.resolve("bea/tea-time"));
    Files.createDirectories(folder.resolve("ann/tea-time"));
    Files.createDirectories(folder.resolve(".git/tea-time"));
    assertThat(HandedIn.in(folder, new ArrayList<>()))
        .extracting(HandedIn::student, HandedIn::assignment)
        .containsExactly(tuple("ann", "tea-time"), tuple("bea", "tea-time"));
  }

  @Test
  void times_come_from_the_teachers_file_and_bad_lines_are_told() throws IOException {
    write(
        "received.csv",
        "student,assignment,received\nann,tea-time,2026-11-20T10:00:00Z\nbea,tea-time,early\n");
    List<Problem> problems = new ArrayList<>();
    Received received = Received.in(folder, problems);
    assertThat(received.of(new HandedIn("ann", "tea-time", folder)))
        .isEqualTo("2026-11-20T10:00:00Z");
    assertThat(received.of(new HandedIn("bea", "tea-time", folder))).isEmpty();
    assertThat(problems).extracting(Problem::line).containsExactly(3);
  }

  private Submission read() {
    return Intake.read("ann", TEA, folder, "");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
