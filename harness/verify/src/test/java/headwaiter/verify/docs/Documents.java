package headwaiter.verify.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What people read. */
public final class Documents {
  static final Path HOME = Path.of("../..");

  private Documents() {}

  static List<Path> all() {
    try (Stream<Path> docs = Files.walk(HOME.resolve("harness/docs"))) {
      return Stream.concat(
              docs.filter(file -> file.toString().endsWith(".md")).sorted(),
              Stream.of(HOME.resolve("README.md"), HOME.resolve("CONTRIBUTING.md")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All quotes in all documents. */
  public static List<Quote> quotes() {
    return all().stream().flatMap(document -> Quote.in(document).stream()).toList();
  }
}
