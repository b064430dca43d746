package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwaiter.grader.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
