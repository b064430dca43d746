package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
  @Test
  void wide_characters_take_two_cells_and_accents_none() {
    assertThat(Cells.width("你好")).isEqualTo(4);
    assertThat(Cells.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void a_cut_text_ends_with_an_ellipsis() {
    assertThat(Cells.fit("breakfast", 6)).isEqualTo("break…");
    assertThat(Cells.fit("你好你好", 6)).isEqualTo("你好… ");
  }

  @Test
  void lines_break_between_words_and_within_a_word_only_when_they_must() {
    assertThat(Cells.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Cells.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
  }
}
