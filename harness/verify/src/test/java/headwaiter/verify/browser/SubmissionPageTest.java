package headwaiter.verify.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a submission with an interleaving, by hand. */
@Tag("whole")
@ExtendWith(InBrowser.class)
class SubmissionPageTest {
  private static final String AT = "document.querySelector('[data-at]').textContent";
  private static final String NOW = "document.querySelectorAll('tr.now').length";

  @BeforeEach
  void open(Tab tab, Sites sites) {
    tab.size(1280, 900);
    tab.open(page(sites));
  }

  @Test
  void the_stepper_walks_there_and_back(Tab tab) {
    assertThat(tab.text(AT)).startsWith("before the first of ");
    assertThat(tab.is("document.querySelector('[data-go=\"-1\"][aria-disabled=true]') !== null"))
        .isTrue();

    tab.click("[data-go='1']");
    assertThat(tab.text(AT)).startsWith("step 1 of ");
    assertThat(tab.number(NOW)).isEqualTo(1);
    assertThat(tab.number("document.querySelectorAll('.pane.acts').length")).isEqualTo(1);

    tab.click("[data-go='-1']");
    assertThat(tab.text(AT)).startsWith("before the first of ");
    assertThat(tab.number(NOW)).isZero();
  }

  @Test
  void the_arrow_keys_step_and_the_last_step_is_the_last(Tab tab) {
    tab.value("document.querySelector('[data-go=\"1\"]').focus()");
    int steps = tab.number("document.querySelector('table.walk').tBodies[0].rows.length");
    assertThat(steps).isGreaterThan(2);
    for (int i = 0; i < steps + 2; i++) {
      tab.press("ArrowRight");
    }
    assertThat(tab.text(AT)).isEqualTo("step %d of %d".formatted(steps, steps));
    assertThat(tab.is("document.querySelector('[data-go=\"1\"][aria-disabled=true]') !== null"))
        .isTrue();
    tab.press("ArrowLeft");
    assertThat(tab.text(AT)).startsWith("step %d of".formatted(steps - 1));
  }

  @Test
  void each_step_at_the_students_line_lights_that_line(Tab tab) {
    int steps = tab.number("document.querySelector('table.walk').tBodies[0].rows.length");
    int lit = 0;
    for (int step = 1; step <= steps; step++) {
      tab.click("[data-go='1']");
      String line = tab.text("document.querySelector('tr.now').dataset.line");
      assertThat(tab.text("document.querySelector('.line.now')?.id ?? ''")).isEqualTo(line);
      lit += line.isEmpty() ? 0 : 1;
    }
    assertThat(lit).isPositive();
  }

  @Test
  void an_address_with_a_step_opens_at_that_step(Tab tab, Sites sites) {
    tab.open(sites.sample().resolve("index.html"));
    tab.open(page(sites), "#step=3");

    assertThat(tab.text(AT)).startsWith("step 3 of ");
    assertThat(tab.is(inSight("[data-at]"))).isTrue();
  }

  @Test
  void a_finding_in_the_list_leads_to_its_place(Tab tab) {
    tab.click(".toc a");

    assertThat(tab.text("location.hash")).isEqualTo("#f1");
    assertThat(tab.is(inSight("#f1"))).isTrue();
  }

  @Test
  void the_command_of_a_replay_can_be_copied(Tab tab) {
    assertThat(tab.text("document.querySelector('.replay code').textContent"))
        .startsWith("./grade replay s02/work-queue ");

    tab.click(".replay .copy");

    // Whether a page may write there is the browser's to say; if not, it is selected.
    tab.until("document.querySelector('.replay .copy').textContent !== 'Copy'");
    assertThat(tab.text("document.querySelector('.replay .copy').textContent"))
        .isIn("Copied", "Selected");
    assertThat(tab.faults()).isEmpty();
  }

  @Test
  void a_deadlock_is_a_picture_that_can_be_read_aloud(Tab tab, Sites sites) {
    tab.open(sites.sample().resolve("s03/rate-limited-fetcher/report.html"));

    assertThat(tab.is("document.querySelector('svg.waits').getBoundingClientRect().height > 80"))
        .isTrue();
    assertThat(tab.text("document.querySelector('svg.waits desc').textContent")).contains("wants");
  }

  private static Path page(Sites sites) {
    return sites.sample().resolve("s02/work-queue/report.html");
  }

  private static String inSight(String selector) {
    return "(() => { const at = document.querySelector(%s).getBoundingClientRect();"
            .formatted(Tab.quoted(selector))
        + " return at.top < innerHeight && at.bottom > 0 })()";
  }
}
