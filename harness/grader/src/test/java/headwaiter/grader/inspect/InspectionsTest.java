package headwaiter.grader.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Inspected;
import headwaiter.grader.report.InspectionReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectionsTest {
  private static final String SLEEPS =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Sleeps {
        CompletableFuture<String> tea() {
          return CompletableFuture.completedFuture("tea").thenApply(
              tea -> {
                try {
                  Thread.sleep(100);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return tea;
              });
        }
      }
      """;

  private static final String CLEAN =
      """
      package shop;

      class Clean {
        int two() {
          return 2;
        }
      }
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path scratch;

  private Path write(String name, String text) throws IOException {
    Path file = scratch.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Inspected inspect(Path... paths) throws IOException {
    return Inspections.inspect(Arrays.asList(paths), List.of(), Inspections.usual());
  }

  /** The class files of a source. */
  private Path compiled(String name, String text) throws IOException {
    Opened opened = new Opened();
    opened.add(write(name, text));
    Javac.compile(opened, List.of());
    Path folder = Files.createDirectories(scratch.resolve("classes"));
    for (var each : opened.classes().entrySet()) {
      Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    return folder;
  }

  @Test
  void a_source_is_compiled_and_its_finding_has_line_and_column() throws IOException {
    Path file = write("src/shop/Sleeps.java", SLEEPS);

    Inspected inspected = inspect(scratch.resolve("src"));

    assertThat(inspected.troubles()).isEmpty();
    assertThat(inspected.classes()).isEqualTo(1);
    Finding finding = inspected.findings().getFirst();
    assertThat(inspected.findings()).hasSize(1);
    assertThat(finding.id()).isEqualTo("blocking-sleep");
    assertThat(finding.place().file()).isEqualTo(file.toString());
    assertThat(finding.place().line()).isEqualTo(10);
    assertThat(finding.column()).isEqualTo(13);
    assertThat(InspectionReport.text(inspected, false, 80))
        .contains(
            "blocking-sleep", "Sleeps.java:10:13", "Thread.sleep(100);", "1 finding in 1 class");
  }

  @Test
  void class_files_alone_give_the_same_finding_at_the_file_that_they_name() throws IOException {
    Path classes = compiled("src/shop/Sleeps.java", SLEEPS);

    Inspected inspected = inspect(classes);

    assertThat(inspected.findings()).hasSize(1);
    assertThat(inspected.findings().getFirst().place().file()).isEqualTo("shop/Sleeps.java");
    assertThat(inspected.findings().getFirst().place().line()).isEqualTo(10);
  }

  @Test
  void a_jar_is_read_with_the_sources_that_lie_beside_it() throws IOException {
    Path classes = compiled("src/shop/Sleeps.java", SLEEPS);
    Path jar = scratch.resolve("shop.jar");
    Path sources = scratch.resolve("shop-sources.jar");
    zip(jar, "shop/Sleeps.class", Files.readAllBytes(classes.resolve("shop/Sleeps.class")));
    zip(sources, "shop/Sleeps.java", SLEEPS.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    Inspected inspected = inspect(jar, sources);

    assertThat(inspected.troubles()).isEmpty();
    assertThat(inspected.findings().getFirst().place().file()).isEqualTo("shop/Sleeps.java");
    assertThat(inspected.findings().getFirst().column()).isEqualTo(13);
  }

  @Test
  void correct_code_gives_nothing() throws IOException {
    assertThat(inspect(write("src/shop/Clean.java", CLEAN)).findings()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_said_and_the_rest_is_inspected() throws IOException {
    Path classes = compiled("src/shop/Sleeps.java", SLEEPS);
    byte[] whole = Files.readAllBytes(classes.resolve("shop/Sleeps.class"));
    byte[] newer = whole.clone();
    newer[7] = 127;
    Files.write(classes.resolve("Cut.class"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(classes.resolve("Empty.class"), new byte[0]);
    Files.write(classes.resolve("Newer.class"), newer);
    Files.writeString(classes.resolve("Text.class"), "this is a text, and no class file at all");

    Inspected inspected = inspect(classes, scratch.resolve("nowhere"));

    assertThat(inspected.findings()).hasSize(1);
    assertThat(inspected.troubles())
        .hasSize(5)
        .anyMatch(line -> line.contains("Cut.class: a class file that is broken further on"))
        .anyMatch(line -> line.contains("Empty.class: not a class file: it is cut off"))
        .anyMatch(line -> line.contains("Newer.class: made for Java 83"))
        .anyMatch(line -> line.contains("Text.class: not a class file: it begins otherwise"))
        .anyMatch(line -> line.endsWith("nowhere: there is no such file or folder"));
  }

  @Test
  void a_source_with_errors_is_named_with_its_line() throws IOException {
    Inspected inspected =
        inspect(write("src/shop/Broken.java", "package shop;\nclass Broken { int }"));

    assertThat(inspected.classes()).isZero();
    assertThat(inspected.troubles())
        .first()
        .asString()
        .contains("Broken.java:2: not compiled, so not inspected: ");
  }

  @Test
  void what_a_class_extends_is_found_on_the_class_path() throws IOException {
    write("lib/stage/Own.java", "package stage;\npublic class Own<T> extends Mid<T> {}\n");
    write(
        "lib/stage/Mid.java",
        "package stage;\nclass Mid<T> extends java.util.concurrent.CompletableFuture<T> {}\n");
    Path lib = Files.createDirectories(scratch.resolve("lib-classes"));
    Path jar = scratch.resolve("lib.jar");
    Opened built = new Opened();
    built.add(scratch.resolve("lib"));
    Javac.compile(built, List.of());
    Files.createDirectories(lib.resolve("stage"));
    Files.write(lib.resolve("stage/Own.class"), built.classes().get("stage.Own"));
    zip(jar, "stage/Mid.class", built.classes().get("stage.Mid"));
    Path code =
        write(
            "src/shop/Drops.java",
            """
            package shop;

            interface Drops {
              stage.Own<String> order();

              default void forget() {
                order();
              }
            }
            """);

    Inspected inspected =
        Inspections.inspect(
            List.of(code), List.of(lib, jar, scratch.resolve("nowhere")), Inspections.usual());

    assertThat(inspected.findings())
        .extracting(finding -> finding.id() + ":" + finding.place().line())
        .containsExactly("unawaited-future:7");
    assertThat(inspected.troubles())
        .singleElement()
        .asString()
        .endsWith("nowhere: there is no such file or folder");
  }

  @Test
  void a_broken_class_file_on_the_class_path_is_said_if_it_is_needed() throws IOException {
    Path classes = compiled("src/shop/Sleeps.java", SLEEPS);
    Path lib = Files.createDirectories(scratch.resolve("lib"));
    Files.createDirectories(lib.resolve("shop"));
    Files.writeString(lib.resolve("shop/Unneeded.class"), "no class file");
    assertThat(Inspections.inspect(List.of(classes), List.of(lib), Inspections.usual()).troubles())
        .isEmpty();

    Files.createDirectories(lib.resolve("java/lang"));
    Files.writeString(lib.resolve("java/lang/String.class"), "no class file either");

    assertThat(Inspections.inspect(List.of(classes), List.of(lib), Inspections.usual()).troubles())
        .singleElement()
        .asString()
        .contains("String.class: not a class file");
  }

  @Test
  void a_rule_can_be_picked() throws IOException {
    Path file = write("src/shop/Sleeps.java", SLEEPS);

    assertThat(Inspections.inspect(List.of(file), List.of(), Set.of("unawaited-future")).findings())
        .isEmpty();
  }

  @Test
  void sarif_names_rule_place_and_trouble() throws IOException {
    Inspected inspected =
        inspect(write("a folder/Sleeps.java", SLEEPS), scratch.resolve("nowhere"));

    JsonNode run = JSON.readTree(InspectionReport.sarif(inspected, "1.0")).get("runs").get(0);

    JsonNode result = run.get("results").get(0);
    assertThat(result.get("ruleId").asString()).isEqualTo("blocking-sleep");
    assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("blocking-sleep");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .endsWith("a%20folder/Sleeps.java");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(10);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .contains("nowhere");
  }

  @Test
  void sarif_is_what_the_official_schema_says() throws IOException {
    String sarif =
        InspectionReport.sarif(
            inspect(write("a folder/Sleeps.java", SLEEPS), scratch.resolve("nowhere")), "1.0");

    assertThat(sarifSchema().validate(JSON.readTree(sarif))).isEmpty();
    assertThat(sarifSchema().validate(JSON.readTree(sarif.replace("\"warning\"", "\"loud\""))))
        .isNotEmpty();
  }

  @Test
  void sarif_calls_it_a_success_only_if_everything_could_be_read() throws IOException {
    Path file = write("src/shop/Sleeps.java", SLEEPS);

    assertThat(succeeded(inspect(file))).isTrue();
    assertThat(succeeded(inspect(file, scratch.resolve("nowhere")))).isFalse();
  }

  @Test
  void a_source_of_another_package_is_not_taken_for_that_of_a_class() throws IOException {
    Path classes = compiled("src/shop/Sleeps.java", SLEEPS);
    Path other = write("other/bar/Sleeps.java", "package bar;\n\nclass Sleeps {}\n");

    Inspected inspected = inspect(classes, other);

    assertThat(inspected.findings()).hasSize(1);
    assertThat(inspected.findings().getFirst().place().file()).isEqualTo("shop/Sleeps.java");
  }

  @Test
  void of_two_sources_of_one_name_each_class_gets_its_own() throws IOException {
    Path shop = write("src/shop/Sleeps.java", SLEEPS);
    Path bar = write("odd/Sleeps.java", SLEEPS.replace("package shop;", "\npackage bar;"));

    Inspected inspected = inspect(shop, bar);

    assertThat(inspected.findings())
        .extracting(finding -> finding.place().file() + ":" + finding.place().line())
        .containsExactlyInAnyOrder(shop + ":10", bar + ":11");
  }

  private static boolean succeeded(Inspected inspected) {
    return JSON.readTree(InspectionReport.sarif(inspected, "1.0"))
        .at("/runs/0/invocations/0/executionSuccessful")
        .asBoolean();
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream in =
        InspectionsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JSON.readTree(in));
    }
  }

  private static void zip(Path file, String name, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
  }
}
