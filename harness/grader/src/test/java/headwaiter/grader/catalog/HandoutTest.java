package headwaiter.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HandoutTest {
  private static final String BEFORE = "# Toast\n\nToast it.\n\n<!-- timeline: both-at-once -->\n";
  private static final String AFTER = "\n## What is graded\n\n<!-- points -->\n";

  @Test
  void a_place_without_a_timeline_names_its_check() {
    Handout handout = handout(BEFORE + AFTER);

    assertThat(handout.check()).contains("both-at-once");
    assertThat(handout.drawn()).isEmpty();
    assertThat(handout.line()).isEqualTo(5);
  }

  @Test
  void a_timeline_is_put_there_and_found_again() {
    Handout drawn = handout(BEFORE + AFTER).with("toaster ██\n");

    assertThat(drawn.text()).isEqualTo(BEFORE + "```text\ntoaster ██\n```\n<!-- end -->\n" + AFTER);
    assertThat(drawn.drawn()).isEqualTo("toaster ██\n");
  }

  @Test
  void another_one_takes_its_place() {
    Handout drawn = handout(BEFORE + AFTER).with("toaster ██\n").with("$1 \\ ░░\n");

    assertThat(drawn).isEqualTo(handout(BEFORE + AFTER).with("$1 \\ ░░\n"));
  }

  @Test
  void a_handout_without_a_place_stays_as_it_is() {
    Handout handout = handout(AFTER);

    assertThat(handout.check()).isEmpty();
    assertThat(handout.line()).isZero();
    assertThat(handout.with("toaster ██\n")).isEqualTo(handout);
  }

  private static Handout handout(String text) {
    return new Handout(Path.of("handout.md"), text);
  }
}
