package headwaiter.verify.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The table of the class, by hand. */
@Tag("whole")
@ExtendWith(InBrowser.class)
class ClassPageTest {
  private static final String ROWS =
      "[...document.querySelectorAll('#matrix tbody tr')].filter((row) => row.checkVisibility())"
          + ".map((row) => row.cells[0].textContent).join()";

  @BeforeEach
  void open(Tab tab, Sites sites) {
    tab.size(1280, 900);
    tab.open(sites.sample().resolve("index.html"));
  }

  @Test
  void a_word_in_the_filter_leaves_the_rows_with_that_word(Tab tab) {
    assertThat(tab.text(ROWS)).isEqualTo("s01,s02,s03,s04,s05,s06");

    tab.click("#filter");
    tab.type("s02");

    assertThat(tab.text(ROWS)).isEqualTo("s02");
    assertThat(tab.text("document.getElementById('shown').textContent")).isEqualTo("1 of 6");
    assertThat(tab.text("location.hash")).isEqualTo("#filter=s02");
  }

  @Test
  void findings_and_states_can_be_searched_for_and_several_words_together(Tab tab) {
    tab.click("#filter");
    tab.type("permit-leak");
    assertThat(tab.text(ROWS)).isEqualTo("s02");
    tab.type(" rejected");
    assertThat(tab.text(ROWS)).isEmpty();
    assertThat(tab.text("document.getElementById('shown').textContent")).isEqualTo("0 of 6");
  }

  @Test
  void a_button_filters_and_another_shows_all_again(Tab tab) {
    tab.click("[data-filter=missing]");
    assertThat(tab.text(ROWS)).isEqualTo("s06");
    assertThat(
            tab.text(
                "document.querySelector('[data-filter=missing]').getAttribute('aria-pressed')"))
        .isEqualTo("true");

    tab.click("[data-filter='']");
    assertThat(tab.text(ROWS)).isEqualTo("s01,s02,s03,s04,s05,s06");
    assertThat(tab.text("location.hash")).isEmpty();
  }

  @Test
  void an_address_with_a_filter_shows_what_it_says(Tab tab, Sites sites) {
    tab.open(sites.sample().resolve("index.html"), "#filter=s03");
    tab.until("document.getElementById('filter').value === 's03'");
    assertThat(tab.text(ROWS)).isEqualTo("s03");

    tab.open(sites.sample().resolve("index.html"), "#filter=%E0%A4%A");
    tab.until("document.getElementById('filter').value === ''");
    assertThat(tab.text(ROWS)).isEqualTo("s01,s02,s03,s04,s05,s06");
    assertThat(tab.faults()).isEmpty();
  }

  @Test
  void a_heading_sorts_and_again_turns_it_round(Tab tab) {
    tab.click("#matrix thead th:last-child button");
    List<Double> down = shares(tab);
    assertThat(down).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(tab.text("document.querySelector('th[aria-sort]').getAttribute('aria-sort')"))
        .isEqualTo("descending");

    tab.click("#matrix thead th:last-child button");
    assertThat(shares(tab)).isSorted().isNotEqualTo(down);

    tab.click("#matrix thead th:first-child button");
    assertThat(tab.text(ROWS)).isEqualTo("s01,s02,s03,s04,s05,s06");
  }

  @Test
  void the_narrow_table_of_many_assignments_sorts_and_filters_too(Tab tab, Sites sites) {
    tab.open(sites.big().resolve("index.html"));
    tab.click("#matrix thead th:nth-child(5) button");
    assertThat(tab.number("document.querySelectorAll('th[aria-sort]').length")).isEqualTo(1);
    tab.click("#filter");
    tab.type("s07");
    assertThat(tab.text(ROWS)).isEqualTo("s07");
    assertThat(tab.faults()).isEmpty();
  }

  @Test
  void the_keyboard_comes_past_the_head_to_the_table(Tab tab) {
    tab.press("Tab");
    assertThat(tab.text("document.activeElement.textContent")).isEqualTo("To the table");
    assertThat(tab.is("document.activeElement.getBoundingClientRect().left >= 0")).isTrue();
    tab.press("Enter");
    assertThat(tab.text("document.activeElement.id")).isEqualTo("class");
    tab.press("Tab");
    assertThat(tab.text("document.activeElement.id")).isEqualTo("filter");
  }

  private static List<Double> shares(Tab tab) {
    String all =
        tab.text(
            "[...document.querySelectorAll('#matrix tbody tr')]"
                + ".map((row) => row.cells[row.cells.length - 1].dataset.sort).join()");
    assertThat(all).contains(",");
    return Stream.of(all.split(",")).map(Double::valueOf).toList();
  }
}
