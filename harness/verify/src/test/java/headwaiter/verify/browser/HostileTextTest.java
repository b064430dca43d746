package headwaiter.verify.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text that tries to break out, in the browser that it is meant for. */
@Tag("whole")
@ExtendWith(InBrowser.class)
class HostileTextTest {
  @Test
  void nothing_of_it_runs_or_becomes_an_element(Tab tab, Sites sites) {
    List<Path> pages = sites.pages(sites.hostile());
    assertThat(pages).hasSizeGreaterThan(10);

    assertSoftly(
        softly -> {
          for (Path page : pages) {
            tab.open(page);
            softly.assertThat(tab.faults()).as(page.toString()).isEmpty();
            softly
                .assertThat(
                    tab.text(
                        "[...document.querySelectorAll('img, iframe, object, embed, form, base,"
                            + " [onload], [onerror], [onfocus], [autofocus], [style], [src]')]"
                            + ".map((one) => one.outerHTML).join()"))
                .as(page.toString())
                .isEmpty();
            softly
                .assertThat(
                    tab.text(
                        "[...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href'))"
                            + ".filter((one) => !/^(#|[\\w.~\\/-]+(#.*)?$)/.test(one)).join()"))
                .as(page.toString())
                .isEmpty();
          }
        });
  }

  @Test
  void it_is_there_as_text_and_its_control_characters_are_named(Tab tab, Sites sites) {
    Path page =
        sites.pages(sites.hostile()).stream()
            .filter(one -> one.endsWith("errand/report.html") && one.toString().contains("~3cimg"))
            .findFirst()
            .orElseThrow();
    tab.open(page);

    assertThat(tab.text("document.body.innerText"))
        .contains("<script>alert(1)</script>")
        .contains("<img src=x onerror=alert(5)>")
        .contains("⟨202E⟩")
        .contains("${7*7}");
    assertThat(
            tab.is(
                "/[\\u0000-\\u0008\\u000b-\\u001f\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.textContent)"))
        .isFalse();
  }

  @Test
  void what_is_endless_is_cut(Sites sites) throws IOException {
    for (Path page : sites.pages(sites.hostile())) {
      assertThat(Files.size(page)).as(page.toString()).isLessThan(2 << 20);
    }
  }
}
