package headwaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a folder with a starter, and a submission that says what differs. */
class StructureTest {
  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(Sample.folder("structure"), 2)) {
      return files
          .filter(each -> Files.isDirectory(each.resolve("starter")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_the_submission_says_is_found(Path folder) {
    List<Path> sources = Sample.sources(folder.resolve("submission"));
    Inspection inspection =
        new Inspection(
            Javac.compile(sources),
            Map.of(),
            Javac.compile(Sample.sources(folder.resolve("starter"))),
            "sample",
            Policy.everything());

    List<Hit> hits = Inspector.inspect(inspection);

    List<String> expected =
        sources.stream()
            .flatMap(
                source -> Stream.concat(new Sample(source).expected().stream(), missing(source)))
            .sorted()
            .toList();
    assertThat(hits)
        .filteredOn(hit -> hit.id().equals("structure"))
        .as("%s", hits)
        .extracting(StructureTest::text)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String text(Hit hit) {
    return hit.line() == 0
        ? hit.symbol() + ": " + hit.advice().replaceAll("^[^`]*`|`$", "")
        : hit.line() + " " + hit.id();
  }

  private static Stream<String> missing(Path source) {
    try {
      return Files.readAllLines(source).stream()
          .filter(line -> line.startsWith("// missing: "))
          .map(line -> line.substring("// missing: ".length()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
