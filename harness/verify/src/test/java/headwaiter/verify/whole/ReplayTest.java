package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The replay files of the repository's submissions, with nothing else left of their grading. */
@Tag("whole")
@ExtendWith(SampleClass.Once.class)
class ReplayTest {
  @TempDir Path scratch;
  private Path carried;

  @BeforeEach
  void only_the_files_are_kept(SampleClass sample) throws Exception {
    assertThat(sample.run().status()).as(sample.run().err()).isZero();
    Path out = Folder.copy(sample.reports(), scratch.resolve("out"));
    assertThat(files(out)).hasSameSizeAs(failures(out));
    carried = Files.move(out, scratch.resolve("carried"));
  }

  @Test
  void one_failing_check_of_each_submission_fails_again_in_the_same_bytes() throws Exception {
    Map<Path, Path> last = new TreeMap<>();
    files(carried).forEach(file -> last.put(file.getParent(), file));
    assertThat(last).isNotEmpty();
    assertThat(replays(last.values())).isEqualTo(replays(last.values()));
  }

  @Test
  @Tag("long")
  void every_failing_check_fails_again_as_it_did() throws Exception {
    replays(files(carried));
  }

  @Test
  void a_file_whose_assignment_has_changed_is_refused_by_name() throws Exception {
    Path file = files(carried).getFirst();
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("\"assignment\" : \"sha256:....", "\"assignment\" : \"sha256:0000"));
    Run run = replay(file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("This replay needs the assignment sha256:0000")
        .contains("take the assignment of that time, or grade again");
  }

  private String replays(Collection<Path> files) throws IOException, InterruptedException {
    StringBuilder told = new StringBuilder();
    for (Path file : files) {
      Run run = replay(file);
      assertThat(run.status()).as(file + "\n" + run.out() + run.err()).isZero();
      assertThat(run.out()).contains("\nThe same as in the file: ");
      told.append(run.out());
    }
    return told.toString();
  }

  private Run replay(Path file) throws IOException, InterruptedException {
    return Run.of(scratch, "replay", file, "--out", scratch.resolve("nothing"));
  }

  private static List<Path> files(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(file -> file.getParent().endsWith("replay")).sorted().toList();
    }
  }

  private static List<String> failures(Path out) {
    return Outcomes.of(out).lines().filter(line -> line.startsWith("  failed ")).toList();
  }
}
