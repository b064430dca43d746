package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is written, against the schemas. They are made strict here: a name they lack is an error.
 */
class SchemaTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path out;

  static List<Report> reports() {
    return Reports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_result_is_what_its_schema_says(Report report) throws IOException {
    JsonNode result = JSON.readTree(Files.readString(new Store(out).put(report)));

    assertThat(strict("result").validate(result)).isEmpty();
  }

  @Test
  void the_index_is_what_its_schema_says() throws IOException {
    Reports.all().forEach(report -> new Store(out).put(report));
    Site.write(out, Reports.present(), "grader", result -> {});
    JsonNode index = JSON.readTree(Files.readString(out.resolve("results.json")));

    assertThat(strict("results").validate(index)).isEmpty();
    assertThat(index.get("submissions")).hasSize(Reports.all().size());
  }

  @Test
  void a_gradebook_with_every_kind_of_mark_is_what_its_schema_says() throws IOException {
    JsonNode gradebook = gradebook(out, "12.345");

    assertThat(strict("gradebook").validate(gradebook)).isEmpty();
    assertThat(gradebook.get("marks")).hasSize(Standing.State.values().length);
    assertThat(gradebook.get("marks").get(0).get("points").asString()).isEqualTo("12.35");
    assertThat(gradebook.get("totals").get(1).get("percent").isNull()).isTrue();
  }

  @Test
  void a_state_that_is_none_is_refused() throws IOException {
    String gradebook = gradebook(out, "1").toString().replace("excused", "forgiven");

    assertThat(strict("gradebook").validate(JSON.readTree(gradebook))).isNotEmpty();
  }

  @Test
  void a_comparison_in_which_everything_moves_is_what_its_schema_says(@TempDir Path after)
      throws IOException {
    List.of(Reports.right(), Reports.race()).forEach(report -> new Store(out).put(report));
    Site.write(out, Present.everything(out), "grader", result -> {});
    gradebook(out, "1");
    List.of(Reports.right(), Reports.again(), Reports.rejected(), Reports.inconclusive())
        .forEach(report -> new Store(after).put(report));
    Site.write(after, Present.everything(after), "grader", result -> {});
    gradebook(after, "2");

    JsonNode comparison = JSON.readTree(Comparison.of(out, after).json());

    assertThat(strict("comparison").validate(comparison)).isEmpty();
    assertThat(comparison.get("changes")).hasSize(4);
    assertThat(comparison.get("marks")).isNotEmpty();
  }

  private static JsonNode gradebook(Path out, String points) throws IOException {
    List<Standing.Line> lines = List.of(new Standing.Line(1, "points", "12 of 20"));
    List<Standing> standings = new ArrayList<>();
    for (Standing.State state : Standing.State.values()) {
      standings.add(
          new Standing(
              "s" + state.ordinal(),
              "breakfast",
              state,
              new BigDecimal(points),
              BigDecimal.TEN,
              BigDecimal.ZERO,
              "",
              false,
              lines));
    }
    Marks marks =
        new Marks(
            new Course("async", ZoneOffset.UTC, List.of(), List.of(), ""),
            standings,
            List.of(
                new Marks.Total("s0", Optional.of(new BigDecimal("61.725")), true, lines),
                new Marks.Total("s1", Optional.empty(), false, lines)),
            List.of());
    String digest = Digest.of("x");
    Map<String, String> digests = Map.of("course", digest, "extensions", digest, "adjustments", "");
    return JSON.readTree(Files.readString(MarksJson.write(out, marks, digests)));
  }

  @Test
  void a_verdict_that_is_none_is_refused() throws IOException {
    String json = Files.readString(new Store(out).put(Reports.right()));

    assertThat(strict("result").validate(JSON.readTree(json.replace("passed", "brilliant"))))
        .isNotEmpty();
  }

  private static Schema strict(String name) throws IOException {
    try (InputStream in =
        SchemaTest.class.getResourceAsStream(
            "/headwaiter/grader/schema/" + name + ".schema.json")) {
      JsonNode schema = JSON.readTree(in);
      forbidUnknownNames(schema);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema);
    }
  }

  private static void forbidUnknownNames(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asString("").equals("object")) {
      object.put("additionalProperties", false);
    }
    node.forEach(SchemaTest::forbidUnknownNames);
  }
}
