package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwaiter.grader.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results in the formats of others, against what these ask for. */
class FormatsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Formats.Look PLAIN = new Formats.Look(false, 80);
  private static final String HERE = "/headwaiter/grader/report/schema/";
  private static final Map<String, String> CLASSROOM =
      Map.of(
          "CLASSROOM", "async-2026",
          "ASSIGNMENT", "a3",
          "OWNER", "ann",
          "SUBMISSION_TAG", "submit/2026-10-12T10-00-00Z-a1b2c3d",
          "COMMIT_URL", "https://example.org/commit",
          "RELEASE_URL", "https://example.org/release",
          "REVIEW_URL", "https://example.org/review");

  static List<Report> reports() {
    return Reports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarif_is_what_the_official_schema_says(Report report) throws IOException {
    String sarif = of("sarif", Result.of(report));

    assertThat(
            schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7)
                .validate(JSON.readTree(sarif)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ctrf_is_what_it_asks_for(Report report) throws IOException {
    JsonNode ctrf = JSON.readTree(of("ctrf", Result.of(report)));

    assertThat(schema(HERE + "ctrf.json", SpecificationVersion.DRAFT_2020_12).validate(ctrf))
        .isEmpty();
    JsonNode summary = ctrf.get("results").get("summary");
    int sum =
        List.of("passed", "failed", "skipped", "pending", "other").stream()
            .mapToInt(name -> summary.get(name).asInt())
            .sum();
    assertThat(sum).isEqualTo(summary.get("tests").asInt());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void gradescope_gets_what_it_reads_and_the_points_add_up(Report report) throws IOException {
    JsonNode document = JSON.readTree(of("gradescope", Result.of(report)));

    assertThat(
            schema(HERE + "gradescope.json", SpecificationVersion.DRAFT_2020_12).validate(document))
        .isEmpty();
    assertThat(document.get("tests").valueStream().mapToInt(t -> t.get("score").asInt()).sum())
        .isEqualTo(document.get("score").asInt());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void classroom_50_gets_what_it_asks_for(Report report) throws IOException {
    Result result = graded(Result.of(report));
    JsonNode document = JSON.readTree(Formats.of(List.of(result), "classroom50", PLAIN, CLASSROOM));

    assertThat(
            schema(HERE + "classroom50.json", SpecificationVersion.DRAFT_2020_12)
                .validate(document))
        .isEmpty();
    assertThat(document.get("score").asInt())
        .isLessThanOrEqualTo(document.get("max-score").asInt());
  }

  @Test
  void classroom_50_without_its_environment_is_refused_by_name() {
    assertThatThrownBy(
            () -> Formats.of(List.of(Result.of(Reports.right())), "classroom50", PLAIN, Map.of()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("ASSIGNMENT, CLASSROOM, COMMIT_URL");
  }

  @Test
  void the_schemas_here_refuse_what_they_should() throws IOException {
    String ctrf = of("ctrf", Result.of(Reports.race()));

    assertThat(
            schema(HERE + "ctrf.json", SpecificationVersion.DRAFT_2020_12)
                .validate(JSON.readTree(ctrf.replace("\"duration\"", "\"length\""))))
        .isNotEmpty();
  }

  @Test
  void an_interleaving_is_a_code_flow_with_a_thread_flow_for_each_thread() throws IOException {
    JsonNode run = JSON.readTree(of("sarif", Result.of(Reports.race()))).get("runs").get(0);
    JsonNode flow = run.get("results").get(0).get("codeFlows").get(0);

    assertThat(flow.get("threadFlows").valueStream().map(t -> t.get("id").asString()))
        .containsExactly("waiter-1", "waiter-2");
    assertThat(
            flow.get("threadFlows")
                .valueStream()
                .flatMap(t -> t.get("locations").valueStream())
                .map(l -> l.get("executionOrder").asInt())
                .sorted())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(run.get("automationDetails").get("id").asString())
        .isEqualTo("headwaiter/s06/counter/");
  }

  @Test
  void code_scanning_gets_no_more_runs_than_it_takes() {
    List<Result> many = Collections.nCopies(21, Result.of(Reports.right()));

    assertThatThrownBy(() -> Formats.of(many, "sarif", PLAIN, Map.of()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("at most 20");
  }

  @Test
  void lines_are_named_as_code_scanning_names_them() {
    assertThat(LineHash.of("")).containsExactly("c129715d7a2bc9a3:1");
    assertThat(LineHash.of("x\nx\n"))
        .containsExactly("8c072f39cc89b447:1", "828973aa50c68d6d:1", "c129715d7a2bc9a3:1");
    assertThat(LineHash.of("a\n b\r\nc\rd"))
        .containsExactly(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    String line = "x".repeat(200) + "\n";
    assertThat(LineHash.of(line.repeat(2)))
        .containsExactly("52b56201ffb58620:1", "52b56201ffb58620:2", "c129715d7a2bc9a3:1");
  }

  @Test
  void annotations_are_ten_commands_at_most_and_one_that_counts_the_others() {
    List<Result> many =
        IntStream.range(0, 12).mapToObj(i -> Result.of(Reports.blocking()).named("n" + i)).toList();

    String commands = Formats.of(many, "annotations", PLAIN, Map.of());

    assertThat(commands.lines()).hasSize(11);
    assertThat(commands.lines().limit(10)).allMatch(line -> line.startsWith("::error file="));
    assertThat(commands).endsWith("::notice title=Headwaiter::14 more findings in the report.\n");
  }

  @Test
  void text_of_a_student_begins_no_command() {
    String commands = of("annotations", Result.of(Reports.hostile()));

    assertThat(commands.lines()).hasSize(1);
    assertThat(commands).startsWith("::error file=submissions/s08<img src=x>/breakfast/Evil.java,");
    assertThat(commands.codePoints()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
  }

  @Test
  void a_percent_sign_a_colon_and_a_comma_stay_in_their_place() {
    Report report = Reports.named("a,b:c%0A::error::x", "breakfast");
    Result result =
        Result.of(
            new Report(
                report.submission(),
                report.attempt(),
                report.assignment(),
                report.grade(),
                Reports.blocking().findings(),
                report.evidence(),
                report.provenance(),
                report.volatileFacts()));

    assertThat(of("annotations", result).lines())
        .allMatch(
            line -> line.startsWith("::") && line.contains("a%2Cb%3Ac%250A%3A%3Aerror%3A%3Ax"));
  }

  @Test
  void the_summary_of_a_job_stays_within_its_limit_and_says_what_it_left_out() {
    List<Result> many =
        IntStream.range(0, 3000)
            .mapToObj(i -> Result.of(Reports.blocking()).named("student-" + i))
            .toList();

    String summary = Formats.of(many, "summary", PLAIN, Map.of());

    assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
    assertThat(summary).contains("parts are left out here").contains("student-2999");
  }

  @Test
  void the_summary_holds_no_markup_of_a_student() {
    assertThat(of("summary", Result.of(Reports.hostile())))
        .doesNotContain("<img")
        .doesNotContain("<script")
        .doesNotContain("\u202E");
  }

  @Test
  void a_target_that_is_not_there_is_refused_by_name(@TempDir Path out) {
    Reports.all().forEach(report -> new Store(out).put(report));

    assertThat(Formats.results(out, List.of("s02", "*/counter")))
        .extracting(Result::name)
        .containsExactly("s02/breakfast", "s06/counter");
    assertThatThrownBy(() -> Formats.results(out, List.of("s99/breakfast")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("s99/breakfast");
  }

  @Test
  void a_format_that_is_of_one_submission_refuses_two() {
    Result one = Result.of(Reports.right());

    assertThatThrownBy(() -> Formats.of(List.of(one, one), "gradescope", PLAIN, Map.of()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("2 came");
    assertThatThrownBy(() -> Formats.of(List.of(one), "pdf", PLAIN, Map.of()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("There is no format `pdf`");
  }

  private static String of(String format, Result result) {
    return Formats.of(List.of(result), format, PLAIN, Map.of());
  }

  /** The same, with the time that a run of ours writes down. */
  private static Result graded(Result result) {
    return new Result(
        result.format(),
        result.student(),
        result.assignment(),
        result.title(),
        result.attempt(),
        result.received(),
        result.status(),
        result.earned(),
        result.possible(),
        result.undecided(),
        result.checks(),
        result.findings(),
        result.reading(),
        result.coverage(),
        result.sources(),
        result.evidence(),
        result.provenance(),
        Map.of("graded", "2026-11-21T15:19:13.612532544Z", "milliseconds", "1256"));
  }

  private static Schema schema(String name, SpecificationVersion version) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FormatsTest.class.getResourceAsStream(name), name)) {
      return SchemaRegistry.withDefaultDialect(version).getSchema(JSON.readTree(in));
    }
  }
}
