package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that is graded again, after something changed or nothing did. */
@Tag("whole")
class UnchangedTest {
  private static final String MINE = "s01/breakfast";

  @TempDir Path scratch;

  @Test
  void what_has_not_changed_is_not_run_again() throws Exception {
    Path submissions = scratch.resolve("submissions");
    for (String student : List.of("s01", "s04", "s06")) {
      Folder.copy(Run.HOME.resolve("submissions").resolve(student), submissions.resolve(student));
    }
    Path out = scratch.resolve("out");
    Run first = grade(submissions, out);
    int all = Outcomes.each(out).size();
    Map<String, String> written = Folder.files(out);
    Map<String, String> results = Folder.results(out);

    assertThat(first.err()).doesNotContain("unchanged");

    Run again = grade(submissions, out);

    assertThat(again.err()).contains(all + " of " + all + " are unchanged");
    assertThat(again.out()).isEqualTo(first.out());
    assertThat(Folder.files(out)).isEqualTo(written);

    Path source = submissions.resolve(MINE).resolve("Breakfast.java");
    Files.writeString(source, Files.readString(source) + "// later\n");
    Run changed = grade(submissions, out);

    assertThat(changed.err())
        .contains(all - 1 + " of " + all + " are unchanged")
        .contains("[1/1] " + MINE);
    assertThat(Folder.results(out)).containsAllEntriesOf(results);
    assertThat(Folder.results(out)).hasSize(all + 1);

    Path fresh = scratch.resolve("fresh");
    grade(submissions, fresh, "--fresh");
    String theOther = Outcomes.lasting(fresh).replace("\"001-", "\"002-");
    assertThat(Outcomes.lasting(out).replace("\"001-", "\"002-")).isEqualTo(theOther);
    Map<String, String> pages = Folder.lasting(fresh);
    Folder.lasting(out)
        .forEach(
            (name, text) -> {
              if (!name.startsWith("results") && !name.startsWith("s01") && !aboutAll(name)) {
                assertThat(text).as(name).isEqualTo(pages.get(name));
              }
            });
  }

  @Test
  void other_options_are_another_grading_and_the_first_stays() throws Exception {
    Path out = scratch.resolve("out");
    Path submissions = Run.HOME.resolve("submissions");
    grade(submissions, out, MINE);
    Map<String, String> first = Folder.results(out);

    assertThat(grade(submissions, out, "--seed", "2", MINE).err()).contains("[1/1] " + MINE);
    assertThat(grade(submissions, out, "--own-code", MINE).err()).contains("[1/1] " + MINE);
    assertThat(Folder.results(out)).hasSize(3).containsAllEntriesOf(first);

    assertThat(grade(submissions, out, MINE).err()).contains("1 of 1 is unchanged");
    assertThat(Outcomes.lasting(out)).doesNotContain("not isolated");
    Run run = Run.of(scratch, "compare", out);
    assertThat(run.out()).as(run.err()).startsWith("Nothing moves");
  }

  @Test
  void a_result_that_was_edited_is_named_and_graded_again() throws Exception {
    Path out = scratch.resolve("out");
    Path submissions = Run.HOME.resolve("submissions");
    grade(submissions, out, MINE);
    String before = Outcomes.lasting(out);
    String name = Folder.results(out).keySet().iterator().next();
    Files.writeString(
        out.resolve(name),
        Files.readString(out.resolve(name)).replaceFirst("\"earned\" : [0-9]+", "\"earned\" : 7"));

    Run again = grade(submissions, out, MINE);

    assertThat(again.err()).contains(name + " is not what was written there: it is graded again.");
    assertThat(Outcomes.lasting(out)).isEqualTo(before);
  }

  private static boolean aboutAll(String name) {
    return name.equals("index.html")
        || name.equals("pages.json")
        || name.startsWith("assignments/");
  }

  private Run grade(Path submissions, Path out, String... more)
      throws IOException, InterruptedException {
    List<Object> arguments =
        new ArrayList<>(List.of("--schedules", 20, "--submissions", submissions, "--out", out));
    arguments.addAll(List.of(more));
    Run run = Run.of(scratch, arguments.toArray());
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }
}
