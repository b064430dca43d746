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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that several machines have graded, each a part of it. */
@Tag("whole")
class MergeTest {
  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 16})
  void parts_put_together_are_what_one_machine_makes(int parts) throws Exception {
    Path submissions = submissions();
    Path one = scratch.resolve("one");
    grade(submissions, one);

    List<Path> shards = shards(submissions, parts);
    Path together = scratch.resolve("together");
    Run run = merge(together, shards.reversed());

    assertThat(run.status()).as(run.err()).isZero();
    assertSame(together, one);
    for (Path shard : shards) {
      assertThat(shard.resolve("index.html")).doesNotExist();
    }

    Run again = merge(together, shards);
    assertThat(again.status()).as(again.err()).isZero();
    assertSame(together, one);
  }

  @Test
  void a_part_that_is_missing_there_twice_or_of_another_run_is_named_and_nothing_done()
      throws Exception {
    Path submissions = submissions();
    List<Path> shards = shards(submissions, 3);
    Path together = scratch.resolve("together");

    assertRefused(merge(together, shards.subList(0, 2)), "Shard 3/3 is missing.");
    assertRefused(
        merge(together, List.of(shards.get(0), shards.get(1), shards.get(2), shards.get(1))),
        "Shard 2/3 is there 2 times: " + shards.get(1) + ", " + shards.get(1) + ".");

    Path seed = scratch.resolve("seed");
    grade(submissions, seed, "--shard", "2/3", "--seed", "5");
    assertRefused(
        merge(together, List.of(shards.get(0), seed, shards.get(2))),
        seed
            + " (shard 2/3) is not of the same run as "
            + shards.get(0)
            + ": it has other options");

    Files.writeString(submissions.resolve("s01/breakfast/Breakfast.java"), "class Breakfast {}");
    Path roster = scratch.resolve("roster");
    grade(submissions, roster, "--shard", "3/3");
    assertRefused(
        merge(together, List.of(shards.get(0), shards.get(1), roster)),
        roster + " (shard 3/3)",
        "it has other submissions.");

    Path four = scratch.resolve("four");
    grade(submissions(), four, "--shard", "3/4");
    assertRefused(
        merge(together, List.of(shards.get(0), shards.get(1), four)),
        four + " (shard 3/4)",
        "another number of shards");

    assertRefused(
        merge(together, List.of(shards.get(0), shards.get(1), scratch.resolve("nothing"))),
        "nothing is no shard: it has no shard.json. Was its run cut short?");

    Path edited = Folder.copy(shards.get(2), scratch.resolve("edited"));
    String result = Folder.results(edited).keySet().iterator().next();
    Path file = edited.resolve(result);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"earned\" : [0-9]+", "\"earned\" : 3"));
    assertRefused(
        merge(together, List.of(shards.get(0), shards.get(1), edited)),
        edited + ": " + result + " is not what was written there.");

    assertThat(together).doesNotExist();
  }

  @Test
  void parts_join_a_folder_of_reports_that_has_earlier_attempts() throws Exception {
    Path submissions = submissions();
    Path one = scratch.resolve("one");
    grade(submissions, one);
    Path together = Folder.copy(one, scratch.resolve("together"));
    Path source = submissions.resolve("s01/breakfast/Breakfast.java");
    Files.writeString(source, Files.readString(source) + "// later\n");

    grade(submissions, one);
    Run run = merge(together, shards(submissions, 2));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Folder.results(one)).hasSize(Outcomes.each(one).size() + 1);
    assertSame(together, one);
  }

  @Test
  void the_plan_is_a_matrix_with_no_more_parts_than_submissions() throws Exception {
    Path submissions = submissions();
    Run run = Run.of(scratch, "plan", "--shards", 3, "--submissions", submissions);
    Run many = Run.of(scratch, "plan", "--shards", 40, "--submissions", submissions, "s06");

    assertThat(run.out()).isEqualTo("[\"1/3\",\"2/3\",\"3/3\"]\n");
    assertThat(many.out()).isEqualTo("[\"1/2\",\"2/2\"]\n");
  }

  private static void assertSame(Path together, Path one) throws IOException {
    Map<String, String> expected = Folder.lasting(one);
    Map<String, String> came = Folder.lasting(together);
    assertThat(came.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, text) -> assertThat(came.get(name)).as(name).isEqualTo(text));
  }

  private static void assertRefused(Run run, String... because) {
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(because);
  }

  /** A few of the sample class: right ones, wrong ones, one that does not compile. */
  private Path submissions() throws IOException {
    Path all = Files.createTempDirectory(scratch, "submissions");
    for (String one :
        List.of(
            "s01/breakfast",
            "s02/breakfast",
            "s02/work-queue",
            "s03/breakfast",
            "s04/work-queue",
            "s06/breakfast",
            "s06/work-queue")) {
      Files.createDirectories(all.resolve(one).getParent());
      Folder.copy(Run.HOME.resolve("submissions").resolve(one), all.resolve(one));
    }
    return all;
  }

  private List<Path> shards(Path submissions, int parts) throws Exception {
    List<Path> shards = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      Path out = scratch.resolve("shard-" + i + "-of-" + parts);
      grade(submissions, out, "--shard", i + "/" + parts);
      shards.add(out);
    }
    return shards;
  }

  private void grade(Path submissions, Path out, String... more)
      throws IOException, InterruptedException {
    List<Object> arguments =
        new ArrayList<>(
            List.of("--quiet", "--schedules", 3, "--submissions", submissions, "--out", out));
    arguments.addAll(List.of(more));
    Run run = Run.of(scratch, arguments.toArray());
    assertThat(run.status()).as(run.err()).isZero();
  }

  private Run merge(Path out, List<Path> shards) throws IOException, InterruptedException {
    List<Object> arguments = new ArrayList<>(List.of("merge"));
    arguments.addAll(shards);
    arguments.addAll(List.of("--out", out));
    return Run.of(scratch, arguments.toArray());
  }
}
