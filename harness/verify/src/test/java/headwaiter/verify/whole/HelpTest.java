package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.verify.docs.Documents;
import headwaiter.verify.docs.Quote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("whole")
class HelpTest {
  @TempDir Path scratch;

  static List<Quote> outputs() {
    return Documents.quotes().stream().filter(Quote::isOutput).toList();
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void a_document_quotes_what_the_command_line_prints(Quote quote) throws Exception {
    Object[] arguments = quote.source().replaceFirst("^\\./grade ", "").split(" ");

    assertThat(Run.of(scratch, arguments).out()).isEqualTo(quote.text());
  }
}
