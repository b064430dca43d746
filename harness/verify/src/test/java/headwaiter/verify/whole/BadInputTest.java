package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class where nearly everybody hands in something broken. {@code expected.txt} says for each what
 * it earns and what is found; a line with {@code ~} is a part of what is told in words.
 */
@Tag("whole")
class BadInputTest {
  private static final Path FOLDER = Path.of("src/test/resources/whole/bad-input").toAbsolutePath();
  private static final String HONEST = "honest/errand";

  /** Root may read everything, unless it gives that right away. */
  private static final List<String> AS_A_USER =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

  @TempDir Path scratch;

  @Test
  void each_gets_its_own_verdict_and_nobody_else_feels_it() throws Exception {
    Path submissions = submissions();
    Path alone = scratch.resolve("alone");
    Path all = scratch.resolve("all");

    List<String> within =
        Files.isReadable(submissions.resolve("unreadable/errand/Errand.java"))
            ? AS_A_USER
            : List.of();
    Object[] honest = arguments(submissions, alone, "honest");
    assertThat(Grader.start(scratch, within, honest).end().status()).isZero();
    Run run = Grader.start(scratch, within, arguments(submissions, all)).end();

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err())
        .contains("there is no assignment `errant`. Did you mean `errand`?")
        .contains("link-folder/errand: expected a folder, but it is a symbolic link");
    assertExpected(all);
    assertThat(Outcomes.lasting(all, HONEST)).isEqualTo(Outcomes.lasting(alone, HONEST));
  }

  @Test
  void a_target_that_is_not_there_is_answered_with_the_nearest_one() throws Exception {
    Run run = Run.of(scratch, arguments(FOLDER.resolve("submissions"), scratch, "honset/errand"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is no submission `honset/errand`")
        .contains("Did you mean `honest/errand`?");
  }

  private static void assertExpected(Path reports) throws IOException {
    Map<String, String> outcomes = Outcomes.each(reports);
    Map<String, String> words = Outcomes.words(reports);
    List<String> paragraphs =
        List.of(Files.readString(FOLDER.resolve("expected.txt")).split("\n\n"));
    assertThat(outcomes).hasSameSizeAs(paragraphs);
    assertSoftly(
        softly -> {
          for (String paragraph : paragraphs) {
            String name = paragraph.substring(0, paragraph.indexOf(' '));
            List<String> lines = paragraph.lines().toList();
            softly
                .assertThat(outcomes.get(name))
                .as(name)
                .isEqualToNormalizingNewlines(
                    String.join("\n", lines.stream().filter(line -> !isWords(line)).toList())
                        + "\n");
            lines.stream()
                .filter(BadInputTest::isWords)
                .forEach(
                    line ->
                        softly.assertThat(words.get(name)).as(name).contains(line.substring(4)));
          }
        });
  }

  private static boolean isWords(String line) {
    return line.startsWith("  ~ ");
  }

  static Object[] arguments(Path submissions, Path out, Object... more) {
    return Stream.concat(
            Stream.of(
                "--quiet",
                "--assignments",
                FOLDER.resolve("assignments"),
                "--submissions",
                submissions,
                "--out",
                out),
            Stream.of(more))
        .toArray();
  }

  /** What is kept in files, and what no repository should hold. */
  private Path submissions() throws IOException, InterruptedException {
    Path submissions = scratch.resolve("submissions");
    copy(FOLDER.resolve("submissions"), submissions);
    Path honest = submissions.resolve("honest/errand/Errand.java");
    String text = Files.readString(honest);
    try (RandomAccessFile huge = new RandomAccessFile(file(submissions, "huge").toFile(), "rw")) {
      huge.setLength(50 << 20);
    }
    Files.createSymbolicLink(file(submissions, "link-out"), Path.of("/etc/hostname"));
    Files.createDirectories(submissions.resolve("link-folder"));
    Files.createSymbolicLink(submissions.resolve("link-folder/errand"), honest.getParent());
    Files.write(
        file(submissions, "not-utf8"),
        text.replace("shop.sell", "shop.s\u00e9ll").getBytes(StandardCharsets.ISO_8859_1));
    Files.setPosixFilePermissions(
        Files.writeString(file(submissions, "unreadable"), text), java.util.Set.of());
    new ProcessBuilder("mkfifo", file(submissions, "no-file").toString()).start().waitFor();
    return submissions;
  }

  private static Path file(Path submissions, String student) throws IOException {
    return Files.createDirectories(submissions.resolve(student).resolve("errand"))
        .resolve("Errand.java");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
