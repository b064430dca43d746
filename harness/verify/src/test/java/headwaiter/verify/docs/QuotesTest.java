package headwaiter.verify.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotesTest {
  private static final Path HOME = Path.of("../..");

  static List<Path> documents() {
    try (Stream<Path> docs = Files.walk(HOME.resolve("harness/docs"))) {
      return Stream.concat(
              docs.filter(file -> file.toString().endsWith(".md")).sorted(),
              Stream.of(HOME.resolve("README.md"), HOME.resolve("CONTRIBUTING.md")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Quote> quotes() {
    return documents().stream().flatMap(document -> Quote.in(document).stream()).toList();
  }

  static List<Link> links() {
    return documents().stream().flatMap(document -> Link.in(document).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void a_quote_says_what_its_source_says(Quote quote) throws Exception {
    switch (quote.kind()) {
      case "same-as" ->
          assertThat(quote.text()).isEqualTo(Files.readString(HOME.resolve(quote.source())));
      case "part-of" ->
          assertThat(Quote.flush(Files.readString(HOME.resolve(quote.source()))))
              .contains(Quote.flush(quote.text()));
      default -> throw new IllegalArgumentException("no such kind of quote: " + quote.kind());
    }
  }

  @ParameterizedTest
  @MethodSource("links")
  void a_link_leads_somewhere(Link link) {
    assertThat(link.target()).exists();
  }
}
