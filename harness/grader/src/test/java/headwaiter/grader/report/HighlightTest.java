package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.report.Highlight.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightTest {
  @Test
  void keywords_strings_comments_and_annotations_have_colours() {
    assertThat(Highlight.lines("@Override int x = 1; // \"no\"\nString s = \"a\\\"b\";"))
        .containsExactly(
            List.of(
                new Piece("a", "@Override"),
                new Piece("", " "),
                new Piece("k", "int"),
                new Piece("", " x = "),
                new Piece("n", "1"),
                new Piece("", "; "),
                new Piece("c", "// \"no\"")),
            List.of(
                new Piece("", "String s = "), new Piece("s", "\"a\\\"b\""), new Piece("", ";")));
  }

  @Test
  void a_comment_goes_on_over_lines() {
    assertThat(Highlight.lines("/* a\n b */ c"))
        .containsExactly(
            List.of(new Piece("c", "/* a")), List.of(new Piece("c", " b */"), new Piece("", " c")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "'",
        "/*",
        "\"\"\"\n\\",
        "'\\",
        "@",
        "a\r\nb\rc\n\n",
        "\"open\nnext",
        "\\u0041",
        ""
      })
  void any_text_keeps_all_its_characters(String text) {
    String again =
        Highlight.lines(text).stream()
            .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));

    assertThat(again).isEqualTo(text.lines().collect(Collectors.joining("\n")));
  }

  @Test
  void a_megabyte_of_anything_takes_no_stack() {
    assertThat(Highlight.lines("\"" + "\\\"".repeat(500_000))).hasSize(1);
  }
}
