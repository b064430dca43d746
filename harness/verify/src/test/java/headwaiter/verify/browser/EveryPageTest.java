package headwaiter.verify.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What holds for every page. */
@Tag("whole")
@ExtendWith(InBrowser.class)
class EveryPageTest {
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach((one) => { one.open = true })";

  @Test
  void opens_from_the_disk_without_a_complaint_and_asks_for_nothing(Tab tab, Sites sites)
      throws IOException {
    tab.size(1280, 900);
    List<Path> pages = sites.pages();
    assertThat(pages).hasSizeGreaterThan(40);

    assertSoftly(
        softly -> {
          for (Path page : pages) {
            tab.open(page);
            softly.assertThat(tab.faults()).as(page.toString()).isEmpty();
            softly.assertThat(tab.text("document.title")).endsWith("· Headwaiter");
          }
        });
  }

  @Test
  void a_complaint_and_a_request_would_be_seen(Tab tab, Sites sites) {
    tab.open(sites.sample().resolve("index.html"));
    tab.value("console.log('x')");
    tab.value("document.body.append(Object.assign(new Image(), {src: 'other.png'}))");
    tab.value("fetch('https://example.org/').catch(() => {})");

    assertThat(tab.faults())
        .anyMatch(fault -> fault.startsWith("wrote to the console"))
        .anyMatch(fault -> fault.contains("Content Security Policy"));
  }

  @Test
  void fits_a_phone_and_a_wide_screen(Tab tab, Sites sites) throws IOException {
    List<Path> pages = sites.pages();
    assertSoftly(
        softly -> {
          for (int width : List.of(360, 1920)) {
            tab.size(width, 800);
            for (Path page : pages) {
              tab.open(page);
              tab.value(OPEN_ALL);
              softly
                  .assertThat(tab.text(tooWide(width)))
                  .as("what sticks out of %s at %s pixels".formatted(page, width))
                  .isEmpty();
            }
          }
        });
  }

  @Test
  void has_no_serious_barrier_in_the_light_and_in_the_dark(Tab tab, Sites sites)
      throws IOException {
    String axe = axe();
    tab.size(1280, 900);
    List<String> barriers = new ArrayList<>();
    for (boolean dark : List.of(false, true)) {
      tab.look(dark, false);
      for (Path page : kinds(sites).toList()) {
        tab.open(page);
        tab.value(OPEN_ALL);
        tab.value(axe + ";0");
        JsonNode found =
            tab.value(
                "axe.run(document, {resultTypes: ['violations']%s}).then"
                        // In the dark nothing but the colours is other.
                        .formatted(dark ? ", runOnly: ['color-contrast']" : "")
                    + "((all) => all.violations"
                    + ".filter((one) => ['serious', 'critical'].includes(one.impact))"
                    + ".map((one) => one.id + ': ' + one.nodes.slice(0, 3)"
                    + ".map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | ')))");
        found.forEach(
            one -> barriers.add(page + (dark ? " (dark) " : " (light) ") + one.asString()));
      }
    }

    assertThat(barriers).isEmpty();
  }

  @Test
  void is_dark_where_that_is_wanted(Tab tab, Sites sites) {
    tab.open(sites.sample().resolve("index.html"));
    tab.look(false, false);
    assertThat(tab.number(brightness("backgroundColor"))).isGreaterThan(200);
    assertThat(tab.number(brightness("color"))).isLessThan(80);

    tab.look(true, false);
    assertThat(tab.number(brightness("backgroundColor"))).isLessThan(60);
    assertThat(tab.number(brightness("color"))).isGreaterThan(180);
  }

  @Test
  void is_printed_black_on_white_with_nothing_folded_away(Tab tab, Sites sites) {
    for (Path page : kinds(sites).toList()) {
      tab.open(page);
      tab.look(true, true);

      assertThat(tab.number(brightness("backgroundColor"))).isEqualTo(255);
      assertThat(tab.number(brightness("color"))).isZero();
      assertThat(
              tab.number(
                  "[...document.querySelectorAll('.tools, .stepper, nav, .copy')]"
                      + ".filter((one) => one.checkVisibility()).length"))
          .as(page.toString())
          .isZero();
      assertThat(
              tab.text(
                  "[...document.querySelectorAll('details > :not(summary)')]"
                      + ".filter((one) => one.getBoundingClientRect().height === 0)"
                      + ".map((one) => one.outerHTML.slice(0, 80)).join()"))
          .as(page.toString())
          .isEmpty();
      assertThat(new String(tab.printed(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }
  }

  private static Stream<Path> kinds(Sites sites) {
    return Stream.of(
        sites.sample().resolve("index.html"),
        sites.sample().resolve("assignments/rate-limited-fetcher.html"),
        sites.sample().resolve("s02/index.html"),
        sites.sample().resolve("s02/breakfast/report.html"),
        sites.sample().resolve("s02/work-queue/report.html"),
        sites.sample().resolve("s03/rate-limited-fetcher/report.html"),
        sites.rare().resolve("index.html"),
        sites.rare().resolve("s1/blocking/report.html"),
        sites.rare().resolve("similar/blocking.html"),
        sites.rare().resolve("s2/rejected/report.html"),
        sites.rare().resolve("s5/hostile/report.html"),
        sites.big().resolve("index.html"),
        sites.moves().resolve("moves.html"));
  }

  /** The elements that are wider than the window, and not in a box that scrolls. */
  private static String tooWide(int width) {
    return "document.documentElement.scrollWidth <= %1$d && innerWidth <= %1$d ? '' : "
            .formatted(width)
        + "document.documentElement.scrollWidth + ' ' + [...document.querySelectorAll('body *')]"
        + ".filter((one) => one.getBoundingClientRect().right > %d".formatted(width)
        + " && !one.parentElement.closest('.scroll, pre'))"
        + ".slice(0, 5).map((one) => one.outerHTML.slice(0, 120)).join(' | ')";
  }

  private static String brightness(String property) {
    return "Math.round(getComputedStyle(document.body).%s.match(/\\d+/g).slice(0, 3)"
            .formatted(property)
        + ".reduce((sum, one) => sum + Number(one), 0) / 3)";
  }

  private static String axe() throws IOException {
    try (InputStream in = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
