package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void letters_of_all_languages_stay() {
    assertThat(Visible.line("Grüße, שלום, 你好, 🍳")).isEqualTo("Grüße, שלום, 你好, 🍳");
  }

  @Test
  void what_a_terminal_obeys_is_shown() {
    assertThat(Visible.line("a\u001b[2Jb\u0007\u009b31m\u007f"))
        .isEqualTo("a⟨001B⟩[2Jb⟨0007⟩⟨009B⟩31m⟨007F⟩");
  }

  @Test
  void marks_that_turn_the_direction_are_shown() {
    assertThat(Visible.line("\u202Eevil\u2066\u200F")).isEqualTo("⟨202E⟩evil⟨2066⟩⟨200F⟩");
  }

  @Test
  void half_a_surrogate_pair_is_shown() {
    assertThat(Visible.line("x\ud83c")).isEqualTo("x⟨D83C⟩");
  }

  @Test
  void line_breaks_stay_only_where_lines_are_wanted() {
    assertThat(Visible.line("a\nb\rc")).isEqualTo("a⏎b⟨000D⟩c");
    assertThat(Visible.lines("a\r\nb\rc\u2028d")).isEqualTo("a\nb⟨000D⟩c⟨2028⟩d");
  }

  @Test
  void a_huge_line_is_cut() {
    assertThat(Visible.line("x".repeat(10_000_000), 20)).isEqualTo("x".repeat(19) + "…");
  }
}
