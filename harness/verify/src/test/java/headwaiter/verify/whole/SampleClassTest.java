package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The submissions of the repository, graded twice. */
@Tag("whole")
class SampleClassTest {
  private static final Path EXPECTED = Path.of("src/test/resources/whole/sample-class.txt");

  @TempDir Path scratch;

  @Test
  void everybody_earns_what_they_should_and_the_same_again() throws Exception {
    Path first = scratch.resolve("first");
    Path second = scratch.resolve("second");

    Run run = Run.of(scratch, "--quiet", "--jobs", 2, "--out", first);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Outcomes.of(first)).isEqualTo(Files.readString(EXPECTED));
    assertThat(first.resolve("index.html")).exists();

    assertThat(Run.of(scratch, "--quiet", "--jobs", 1, "--out", second).status()).isZero();
    assertThat(Outcomes.lasting(second)).isEqualTo(Outcomes.lasting(first));
  }
}
