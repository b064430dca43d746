package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts in files. Run the tests with {@code -Dgolden=write} after a wanted change, and
 * read the difference before you commit it.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/headwaiter/grader/report/golden");

  private Golden() {}

  static void assertEqual(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).as("%s, see Golden", name).isEqualTo(Files.readString(file));
  }
}
