package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The submissions of the repository, graded twice. */
@Tag("whole")
@ExtendWith(SampleClass.Once.class)
class SampleClassTest {
  private static final Path EXPECTED = Path.of("src/test/resources/whole/sample-class.txt");

  @TempDir Path scratch;

  @Test
  void everybody_earns_what_they_should_and_the_same_again(SampleClass sample) throws Exception {
    assertThat(sample.run().status()).as(sample.run().err()).isZero();
    Path first = Folder.copy(sample.reports(), scratch.resolve("first"));
    Path second = scratch.resolve("second");

    assertThat(Outcomes.of(first)).isEqualTo(Files.readString(EXPECTED));
    assertThat(first.resolve("index.html")).exists();

    Map<String, String> written = files(first);
    for (String name : written.keySet()) {
      if (!name.startsWith("results/")) {
        Files.delete(first.resolve(name));
      }
    }
    assertThat(files(first)).isNotEmpty().hasSizeLessThan(written.size() / 2);
    Run again = Run.of(scratch, "report", "--out", first);
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(files(first)).isEqualTo(written);

    assertThat(Run.of(scratch, "--quiet", "--jobs", 1, "--out", second).status()).isZero();
    assertThat(Outcomes.lasting(second)).isEqualTo(Outcomes.lasting(first));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
