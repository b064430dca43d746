package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Similar;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

  @TempDir Path out;

  @BeforeEach
  void write_every_kind_of_result() {
    Reports.all().forEach(report -> new Store(out).put(report));
    write(Reports.present());
  }

  @Test
  void the_same_results_make_the_same_bytes() throws IOException {
    Map<String, String> first = files();
    write(Reports.present());

    assertThat(files()).isEqualTo(first);
  }

  @Test
  void every_link_leads_to_something_that_is_there() throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Matcher links = LINK.matcher(page.getValue());
      while (links.find()) {
        String link = links.group(1);
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        Path target = out.resolve(page.getKey());
        if (!file.isEmpty()) {
          target = target.resolveSibling(file).normalize();
          assertThat(target).isRegularFile();
        }
        if (!anchor.isEmpty()) {
          assertThat(Files.readString(target)).contains("id=\"" + anchor + "\"");
        }
      }
    }
  }

  @Test
  void a_submission_says_what_to_read_and_which_lines_were_never_reached() throws IOException {
    String page = pages().get("s02/breakfast/report.html");

    assertThat(page)
        .contains("<span class=\"section\">3.2</span>")
        .contains("<span class=\"section\">3.3 What blocks</span>")
        .contains("The checks reach 11 of the 14 lines that have code; 3 are never reached.");
    assertThat(page.split("never reached, </span>", -1)).hasSize(4);
  }

  @Test
  void likeness_is_shown_side_by_side_and_linked_and_never_under_other_names() throws IOException {
    Report first = Reports.right();
    Report second = Reports.blocking();
    SimilarFile.write(
        out,
        new Similar(
            "breakfast",
            60,
            2,
            List.of(
                new Similar.Pair(
                    new Similar.Who("s01", first.attempt()),
                    new Similar.Who("s02", second.attempt()),
                    715,
                    800,
                    List.of(
                        new Similar.Match(
                            new Similar.Lines("Breakfast.java", 2, 4),
                            new Similar.Lines("Breakfast.java", 3, 5))))),
            List.of(new Similar.Skipped(new Similar.Who("s09", "001-x"), "it can't be parsed"))));
    write(Reports.present());

    assertThat(pages().get("assignments/breakfast.html"))
        .contains("href=\"../similar/breakfast.html\"")
        .contains("one pair is alike to 60 % or more: review suggested.");
    String page = pages().get("similar/breakfast.html");
    assertThat(page)
        .contains("s01 and s02 <span class=\"tag\">71.5 %</span>")
        .contains("s09: it can't be parsed");
    assertThat(page.split("class=\"line alike-m1\"", -1)).hasSize(7);

    Path elsewhere = out.resolve("public");
    Site.anonymous(out, elsewhere, Reports.present());
    assertThat(elsewhere.resolve("similar")).doesNotExist();
    assertThat(Files.readString(elsewhere.resolve("assignments/breakfast.html")))
        .doesNotContain("Likeness");
  }

  @Test
  void a_section_with_an_address_is_a_link_and_any_other_address_is_not() {
    assertThat(
            SubmissionView.sections(
                List.of(
                    new Reading.Section("[001] 7", "https://example.org/async#7"),
                    new Reading.Section("[002] 1", "javascript:alert(1)"),
                    new Reading.Section("[003]", "https://example.org/\"><script>"))))
        .extracting(Reading.Section::link)
        .containsExactly("https://example.org/async#7", "", "");
  }

  @Test
  void no_page_asks_for_anything_from_elsewhere() throws IOException {
    assertThat(pages().values())
        .allSatisfy(
            page -> {
              assertThat(page)
                  .contains("default-src &#39;none&#39;")
                  .doesNotContain("unsafe-inline");
              assertThat(page).doesNotContain("http:").doesNotContain("https:");
              assertThat(Tags.of(page))
                  .flatExtracting(tag -> tag.attributes().keySet())
                  .doesNotContain("src", "style", "srcset", "action")
                  .noneMatch(name -> name.toString().startsWith("on"));
            });
  }

  @Test
  void the_only_scripts_and_styles_are_those_that_the_policy_names() throws IOException {
    for (String page : pages().values()) {
      Matcher inline = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>").matcher(page);
      int many = 0;
      while (inline.find()) {
        many++;
        assertThat(page).contains("&#39;" + Digest.forPolicy(inline.group(2)) + "&#39;");
      }
      assertThat(page.split("<script", -1).length + page.split("<style", -1).length - 2)
          .isEqualTo(many);
    }
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    String page = page(Reports.hostile());

    assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
    assertThat(Tags.of(page))
        .extracting(Tags.Tag::name)
        .doesNotContain("img", "iframe", "object")
        .containsOnlyOnce("script");
    assertThat(Tags.of(page))
        .flatExtracting(tag -> tag.attributes().keySet())
        .doesNotContain("onload");
  }

  @Test
  void control_and_bidi_characters_are_shown_instead_of_obeyed() throws IOException {
    assertThat(page(Reports.hostile())).contains("⟨001B⟩[31m⟨202E⟩txt.exe");
    assertThat(pages().values())
        .allSatisfy(
            page ->
                assertThat(page.codePoints())
                    .allMatch(c -> c == '\n' || !Character.isISOControl(c))
                    .noneMatch(c -> Character.getType(c) == Character.FORMAT));
  }

  @Test
  void a_finding_stands_right_below_its_line() throws IOException {
    assertThat(page(Reports.blocking()))
        .containsPattern("(?s)id=\"s0l27\".{0,400}</pre>\\s*<article class=\"finding\" id=\"f1\"");
  }

  @Test
  void a_compile_error_stands_at_its_place() throws IOException {
    assertThat(page(Reports.rejected()))
        .contains("cannot find symbol: method cofee() in interface Kitchen")
        .contains("<span class=\"line marked\" id=\"s0l15\">")
        .contains("<span class=\"hit\">kitchen</span>");
  }

  @Test
  void an_interleaving_has_a_column_for_each_thread() throws IOException {
    assertThat(page(Reports.race()))
        .contains("<th scope=\"col\">waiter-1</th>")
        .contains("<th scope=\"col\">waiter-2</th>")
        .contains("seed 4711, 1 departure from the plain schedule")
        .contains("./grade replay s06/counter exact --seed 4711");
  }

  @Test
  void an_interleaving_of_many_threads_names_them_in_a_column() {
    List<Interleaving.Step> steps =
        IntStream.range(0, 5)
            .mapToObj(i -> new Interleaving.Step(0, "t" + i, Place.NOWHERE, "goes " + i))
            .toList();
    StepsView view =
        StepsView.of(new Interleaving(1, List.of(), List.of(), List.of(), steps, 1), place -> "");

    assertThat(view.threads()).containsExactly("Thread", "What it does");
    assertThat(view.rows().getLast().cells())
        .extracting(StepsView.Cell::what)
        .containsExactly("t4", "goes 4");
  }

  @Test
  void a_deadlock_names_who_holds_and_who_waits() throws IOException {
    assertThat(page(Reports.deadlock()))
        .containsPattern(
            "<th scope=\"row\">waiter-1</th><td><a href=\"#s0l9\">Tables.java:9</a></td>"
                + "<td>lock of Object@1</td><td>lock of Object@2</td><td>waiter-2</td>");
  }

  @Test
  void a_timeline_is_drawn_and_told() throws IOException {
    assertThat(page(Reports.blocking()))
        .contains("<svg class=\"timeline\"")
        .contains("<li>sleeps: TimeUnit.sleep at Breakfast.java:27, from 2.000 s to 4.000 s</li>");
  }

  @Test
  void a_hidden_check_is_labelled_and_its_values_are_not_compared() throws IOException {
    assertThat(page(Reports.blocking())).contains("hidden</span>").contains("One check is hidden");
  }

  @Test
  void a_later_attempt_takes_the_place_of_the_earlier_one() throws IOException {
    new Store(out).put(Reports.again());
    write(Reports.present());

    assertThat(page(Reports.right())).contains("2 attempts").contains("30");
    assertThat(Files.readString(out.resolve("index.html"))).contains("<b>30</b>");
    assertThat(
            Results.of(out, "s01", "breakfast", Reports.again().submission().digest())
                .orElseThrow()
                .attempt())
        .startsWith("002-");
  }

  @Test
  void a_broken_result_is_named() throws IOException {
    Path broken = out.resolve("results/s01/breakfast/009-x.json");
    Files.writeString(broken, "{");

    assertThatThrownBy(() -> write(Reports.present()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("009-x.json");
  }

  @Test
  void a_submission_that_went_back_to_an_earlier_text_shows_that_attempt() throws IOException {
    new Store(out).put(Reports.again());
    Present back =
        new Present(Map.of("s01/breakfast", Optional.of(Reports.right().submission().digest())));
    write(back);

    assertThat(page(Reports.right())).containsPattern("<code>001-[0-9a-f]+</code>[^<]*this page");
    assertThat(Files.readString(out.resolve("results.json")))
        .contains("\"attempt\" : \"001-")
        .doesNotContain("\"attempt\" : \"002-");
  }

  @Test
  void a_submission_that_is_gone_leaves_the_reports_but_not_the_results() throws IOException {
    Report gone = Reports.race();
    Map<String, Optional<String>> rest = new TreeMap<>(Reports.present().digests());
    String name = Result.of(gone).name();
    assertThat(rest.remove(name)).isNotNull();
    write(new Present(rest));

    assertThat(out.resolve(name)).doesNotExist();
    assertThat(out.resolve("results").resolve(name)).isNotEmptyDirectory();
    assertThat(Files.readString(out.resolve("results.json"))).doesNotContain("\"s06\"");
    assertThat(Files.readString(out.resolve("index.html"))).doesNotContain(name);
  }

  @Test
  void what_others_put_beside_the_reports_of_a_submission_stays() throws IOException {
    Path notes = out.resolve("s06/counter/notes.txt");
    Files.writeString(notes, "mine");
    write(new Present(Map.of()));

    assertThat(notes).exists();
    assertThat(out.resolve("s06/counter/report.html")).doesNotExist();
  }

  @Test
  void a_replay_of_what_no_longer_fails_is_taken_away() {
    Path replays = out.resolve("s06/counter/replay");
    assertThat(replays).isNotEmptyDirectory();
    Reports.replays(out, Reports.race());
    assertThat(replays).isNotEmptyDirectory();
    Reports.replays(out, Reports.named("s06", "counter"));

    assertThat(replays).doesNotExist();
  }

  @Test
  void everything_is_made_again_from_the_results_alone() throws IOException {
    Map<String, String> first = files();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        boolean truth = path.startsWith(out.resolve("results"));
        if (!truth && !path.equals(out)) {
          Files.delete(path);
        }
      }
    }
    assertThat(files()).hasSizeLessThan(first.size() / 2);

    write(Present.in(out).orElseThrow());

    assertThat(files()).isEqualTo(first);
  }

  @Test
  void without_a_word_on_what_is_handed_in_every_last_attempt_is() throws IOException {
    Map<String, String> first = files();
    Files.delete(out.resolve("results/present.json"));

    write(Present.everything(out));

    Map<String, String> again = files();
    first.remove("results/present.json");
    again.remove("results/present.json");
    assertThat(again).isEqualTo(first);
  }

  @Test
  void under_other_names_no_page_and_no_path_knows_a_handle(@TempDir Path to) throws IOException {
    Site.anonymous(out, to, Reports.present());

    try (Stream<Path> all = Files.walk(to)) {
      List<Path> written = all.filter(Files::isRegularFile).toList();
      assertThat(written).hasSizeGreaterThan(3 * Reports.all().size());
      for (Path file : written) {
        assertThat(to.relativize(file).toString()).doesNotContain("s01").doesNotContain("s06");
        assertThat(Files.readString(file)).doesNotContain("s01/").doesNotContain(">s06<");
      }
    }
    assertThat(Pseudonyms.in(out).of("s01")).isEqualTo(Pseudonyms.in(out).of("s01"));
  }

  @Test
  void the_page_of_an_assignment_groups_findings_and_rates_checks() throws IOException {
    assertThat(Files.readString(out.resolve("assignments/breakfast.html")))
        .contains("<code>blocking-sleep</code>")
        .contains("<a href=\"../s02/breakfast/report.html#findings\">s02</a>")
        .contains("unstable for 1");
  }

  @Test
  void the_page_of_a_student_shows_every_attempt() throws IOException {
    new Store(out).put(Reports.again());
    write(Reports.present());

    assertThat(Files.readString(out.resolve("s01/index.html")))
        .contains("2 attempts")
        .contains("href=\"breakfast/report.html\"");
  }

  @Test
  void what_nobody_handed_in_is_named_at_the_top() throws IOException {
    assertThat(Files.readString(out.resolve("index.html")))
        .containsPattern("\\d+ not handed in</span>")
        .contains("<span>s01 / counter</span>");
  }

  @Test
  void a_deadlock_is_drawn_as_a_circle() throws IOException {
    assertThat(page(Reports.deadlock()))
        .contains("<svg class=\"waits\"")
        .contains("class=\"wants circle\"")
        .contains("class=\"holds circle\"")
        .contains("waiter-1 wants lock of Object@2");
  }

  private void write(Present present) {
    Site.write(
        out,
        present,
        "grader",
        result -> ReplayFile.writeAll(out, result, (check, seed) -> List.of(check + " failed")));
  }

  private String page(Report report) throws IOException {
    return Files.readString(out.resolve(Site.page(Result.of(report))));
  }

  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = files();
    pages.keySet().removeIf(name -> !name.endsWith(".html"));
    assertThat(pages).hasSizeGreaterThan(Reports.all().size());
    return pages;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
