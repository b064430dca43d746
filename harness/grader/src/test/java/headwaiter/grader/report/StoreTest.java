package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Provenance;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final String SOME = "sha256:aa";
  private static final String OTHER = "sha256:bb";

  @TempDir Path out;

  @Test
  void who_asks_with_the_same_key_gets_the_result_back() {
    Path file = put(Reports.right(), SOME);

    assertThat(find(Reports.right(), SOME))
        .isEqualTo(new Stored.Known(Result.of(keyed(Reports.right(), SOME)).slim(), file));
  }

  @Test
  void another_key_is_unknown() {
    put(Reports.right(), SOME);

    assertThat(find(Reports.right(), OTHER)).isEqualTo(new Stored.Unknown());
  }

  @Test
  void another_submission_is_unknown() {
    put(Reports.right(), SOME);

    assertThat(find(Reports.again(), SOME)).isEqualTo(new Stored.Unknown());
  }

  @Test
  void a_result_that_decides_nothing_is_unknown() {
    put(Reports.inconclusive(), SOME);

    assertThat(find(Reports.inconclusive(), SOME)).isEqualTo(new Stored.Unknown());
  }

  @Test
  void another_key_is_a_further_grading_and_the_first_stays_as_it_was() throws IOException {
    Path first = put(Reports.right(), SOME);
    String before = Files.readString(first);
    Path second = put(Reports.right(), OTHER);

    assertThat(second.getFileName().toString()).endsWith(".2.json");
    assertThat(Files.readString(first)).isEqualTo(before);
    assertThat(Results.attempts(first.getParent()))
        .containsExactly(Result.of(keyed(Reports.right(), OTHER)));
  }

  @Test
  void the_same_again_is_not_written_again_whatever_the_clock_says() {
    Path first = put(Reports.right(), SOME);
    Report later =
        with(
            keyed(Reports.right(), SOME),
            Reports.right().submission().received(),
            Map.of("started", "2027-01-01T00:00:00Z"));

    assertThat(new Store(out).put(later)).isEqualTo(first);
    assertThat(files(first)).containsExactly(first.getFileName().toString());
  }

  @Test
  void what_counts_again_is_written_again_so_that_the_last_one_counts() {
    Path first = put(Reports.right(), SOME);
    put(Reports.right(), OTHER);

    Stored.Known known = (Stored.Known) find(Reports.right(), SOME);

    assertThat(known.file().getFileName().toString()).endsWith(".3.json");
    assertThat(known.file()).hasSameTextualContentAs(first);
    assertThat(find(Reports.right(), SOME)).isEqualTo(known);
  }

  @Test
  void a_corrected_time_of_arrival_needs_no_run() {
    Path first = put(Reports.right(), SOME);

    Stored.Known known = (Stored.Known) find(Reports.right(), SOME, "2026-10-12T10:00:00Z");

    assertThat(known.result().received()).isEqualTo("2026-10-12T10:00:00Z");
    assertThat(Results.read(known.file()))
        .isEqualTo(Results.read(first).receivedAt("2026-10-12T10:00:00Z"));
    assertThat(find(Reports.right(), SOME, "2026-10-12T10:00:00Z")).isEqualTo(known);
  }

  @Test
  void a_file_that_was_edited_is_not_believed() throws IOException {
    Path file = put(Reports.blocking(), SOME);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"earned\" : 30", "\"earned\" : 100"));

    assertThat(find(Reports.blocking(), SOME))
        .isInstanceOfSatisfying(
            Stored.Damaged.class,
            damaged ->
                assertThat(damaged.why())
                    .contains(file.getFileName().toString())
                    .contains("is not what was written there"));
  }

  @Test
  void half_a_file_is_not_believed_and_the_next_grading_stands_beside_it() throws IOException {
    Path file = put(Reports.right(), SOME);
    Files.writeString(file, Files.readString(file).substring(0, 900));

    assertThat(find(Reports.right(), SOME)).isInstanceOf(Stored.Damaged.class);
    put(Reports.right(), SOME);

    assertThat(find(Reports.right(), SOME)).isInstanceOf(Stored.Known.class);
    assertThat(Results.attempts(file.getParent())).hasSize(1);
  }

  @Test
  void every_kind_of_result_bears_its_seal_until_a_byte_of_it_changes() throws IOException {
    for (Report report : Reports.all()) {
      String json = Files.readString(new Store(out).put(report));

      assertThat(Seal.state(json)).isEqualTo(Seal.State.WHOLE);
      assertThat(Seal.state(json.replaceFirst("\"title\" : \"", "\"title\" : \"x")))
          .isEqualTo(Seal.State.BROKEN);
      assertThat(Seal.state(json.replaceFirst("\"wall\" : \"", "\"wall\" : \"9")))
          .isEqualTo(Seal.State.WHOLE);
    }
  }

  @Test
  void what_a_process_left_half_written_goes_once_that_is_gone() throws IOException {
    Path file = put(Reports.right(), SOME);
    Path left = Files.writeString(file.resolveSibling(".2147483647-12345.part"), "{");
    Path busy =
        Files.writeString(
            file.resolveSibling("." + ProcessHandle.current().pid() + "-12345.part"), "{");

    new Store(out).tidy();

    assertThat(left).doesNotExist();
    assertThat(busy).exists();
    assertThat(file).exists();
  }

  @Test
  void pages_are_left_alone_that_were_made_from_the_same_results() throws IOException {
    Reports.all().forEach(report -> put(report, SOME));
    update("grader-1");
    String page = "s02/breakfast/report.html";
    Map<String, String> made = pages();
    Files.writeString(out.resolve(page), "mine");
    Files.writeString(out.resolve("index.html"), "mine");

    update("grader-1");

    assertThat(out.resolve(page)).hasContent("mine");
    assertThat(out.resolve("index.html")).hasContent("mine");

    put(Reports.right(), OTHER);
    update("grader-1");

    assertThat(out.resolve(page)).hasContent("mine");
    assertThat(Files.readString(out.resolve("index.html"))).isEqualTo(made.get("index.html"));

    update("grader-2");

    assertThat(Files.readString(out.resolve(page))).isEqualTo(made.get(page));
  }

  @Test
  void a_page_that_is_missing_is_made_again() throws IOException {
    Reports.all().forEach(report -> put(report, SOME));
    update("grader-1");
    Map<String, String> made = pages();
    for (String name : made.keySet()) {
      if (name.endsWith(".html") || name.endsWith(".xml")) {
        Files.delete(out.resolve(name));
        update("grader-1");
        assertThat(pages()).as(name).isEqualTo(made);
      }
    }
  }

  @Test
  void pages_of_a_run_that_was_cut_short_are_made_again() throws IOException {
    Reports.all().forEach(report -> put(report, SOME));
    update("grader-1");
    Map<String, String> made = pages();
    Made.forget(out);
    Files.writeString(out.resolve("s02/breakfast/report.html"), "half");

    update("grader-1");

    assertThat(pages()).isEqualTo(made);
  }

  @Test
  void what_counts_is_compared_with_what_counted_before() {
    put(Reports.right(), SOME);
    put(Reports.blocking(), SOME);
    Report right = Reports.right();
    new Store(out)
        .put(
            keyed(
                new Report(
                    right.submission(),
                    right.attempt(),
                    right.assignment(),
                    Reports.blocking().grade(),
                    right.findings(),
                    right.evidence(),
                    right.provenance(),
                    Map.of()),
                OTHER));

    Comparison comparison = Comparison.of(out);

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.student()).isEqualTo("s01");
              assertThat(change.before()).contains(100);
              assertThat(change.after()).contains(30);
            });
  }

  private void update(String maker) {
    Site.update(out, Reports.present(), maker, result -> {});
  }

  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (!name.startsWith("results/")) {
          pages.put(name, Files.readString(file));
        }
      }
    }
    return pages;
  }

  private Path put(Report report, String key) {
    return new Store(out).put(keyed(report, key));
  }

  private Stored find(Report report, String key) {
    return find(report, key, report.submission().received());
  }

  private Stored find(Report report, String key, String received) {
    Submission of = report.submission();
    return new Store(out).find(of.student(), of.assignment(), of.digest(), key, received);
  }

  private static Report keyed(Report report, String key) {
    Provenance was = report.provenance();
    Map<String, String> digests = new TreeMap<>(was.digests());
    digests.put(Store.KEY, key);
    return new Report(
        report.submission(),
        report.attempt(),
        report.assignment(),
        report.grade(),
        report.findings(),
        report.evidence(),
        new Provenance(
            was.versions(),
            digests,
            was.seed(),
            was.schedules(),
            was.rung(),
            was.limits(),
            was.strategy()),
        report.volatileFacts());
  }

  private static Report with(Report report, String received, Map<String, String> facts) {
    Submission was = report.submission();
    return new Report(
        new Submission(
            was.student(),
            was.assignment(),
            was.folder(),
            was.sources(),
            was.problems(),
            was.digest(),
            received),
        report.attempt(),
        report.assignment(),
        report.grade(),
        report.findings(),
        report.evidence(),
        report.provenance(),
        facts);
  }

  private static List<String> files(Path file) {
    return Results.log(file.getParent()).stream()
        .map(one -> String.valueOf(one.path().getFileName()))
        .toList();
  }
}
