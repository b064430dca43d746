package headwaiter.verify.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotesTest {
  static List<Quote> fileQuotes() {
    return Documents.quotes().stream().filter(quote -> !quote.isOutput()).toList();
  }

  static List<Link> links() {
    return Documents.all().stream().flatMap(document -> Link.in(document).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("fileQuotes")
  void a_quote_says_what_its_file_says(Quote quote) throws Exception {
    String file = Files.readString(Documents.HOME.resolve(quote.source()));

    if (quote.isWhole()) {
      assertThat(quote.text()).isEqualTo(file);
    } else {
      assertThat(Quote.flush(file)).contains(Quote.flush(quote.text()));
    }
  }

  @ParameterizedTest
  @MethodSource("links")
  void a_link_leads_somewhere(Link link) {
    assertThat(link.target()).exists();
  }
}
