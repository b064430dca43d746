package headwaiter.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Diagnostic;
import headwaiter.wire.Place;
import headwaiter.wire.Source;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkshopTest {
  private final Workshop workshop = new Workshop(System.getProperty("java.class.path"));

  WorkshopTest() throws IOException {}

  @Test
  void sources_become_classes_plain_and_woven() {
    CompileResult result =
        make(
            Compile.Weave.SUBJECT,
            "a/A.java",
            "package a; class A { int n; void up() { n++; } class Inner {} }");
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.trouble()).isEmpty();
    assertThat(ClassBytes.names(result.plain())).containsExactlyInAnyOrder("a.A", "a.A$Inner");
    assertThat(ClassBytes.names(result.woven())).isEqualTo(ClassBytes.names(result.plain()));
    assertThat(result.woven()).isNotEqualTo(result.plain());
  }

  @Test
  void classes_given_in_the_job_can_be_compiled_against() {
    CompileResult given =
        make(Compile.Weave.NONE, "a/A.java", "package a; public record A(int n) {}");
    CompileResult result =
        workshop.make(
            new Compile(
                "test",
                List.of(new Source("b/B.java", "package b; class B { a.A a = new a.A(1); }")),
                given.plain(),
                Compile.Weave.NONE));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(ClassBytes.names(result.plain())).containsExactly("b.B");
    assertThat(given.woven()).isEmpty();
  }

  @Test
  void one_job_does_not_see_the_classes_of_another() {
    make(Compile.Weave.NONE, "a/A.java", "package a; public class A {}");
    CompileResult result = make(Compile.Weave.NONE, "b/B.java", "package b; class B { a.A a; }");
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.diagnostics().getFirst().message()).startsWith("package a does not exist");
  }

  @Test
  void an_error_has_its_place_and_columns() {
    CompileResult result =
        make(Compile.Weave.SUBJECT, "A.java", "class A {\n\tString s = unknown;\n}\n");
    assertThat(result.plain()).isEmpty();
    assertThat(result.woven()).isEmpty();
    Diagnostic first = result.diagnostics().getFirst();
    assertThat(first.error()).isTrue();
    assertThat(first.place()).isEqualTo(new Place("A.java", 2));
    assertThat(first.column()).isEqualTo(13);
    assertThat(first.endColumn()).isEqualTo(20);
    assertThat(first.message()).startsWith("cannot find symbol");
  }

  @Test
  void errors_are_bounded_in_number_and_size() {
    String name = "x".repeat(5000);
    CompileResult result =
        make(
            Compile.Weave.SUBJECT,
            "A.java",
            "class A {" + ("{" + name + "();}\n").repeat(500) + "}");
    assertThat(result.diagnostics()).hasSize(50);
    assertThat(result.diagnostics()).allMatch(one -> one.message().length() < 1100);
  }

  @Test
  void preview_features_are_allowed() {
    CompileResult result =
        make(
            Compile.Weave.SUPPORT,
            "A.java",
            "import java.util.concurrent.StructuredTaskScope;"
                + "class A { void a() throws Exception {"
                + " try (var scope = StructuredTaskScope.open()) { scope.join(); } } }");
    assertThat(result.diagnostics()).isEmpty();
    assertThat(ClassBytes.names(result.woven())).containsExactly("A");
  }

  @Test
  void annotation_processors_in_the_sources_do_not_run() {
    CompileResult result =
        make(
            Compile.Weave.NONE,
            "P.java",
            "import javax.annotation.processing.*; @SupportedAnnotationTypes(\"*\")"
                + " public class P extends AbstractProcessor {"
                + " static { System.exit(7); }"
                + " public boolean process(java.util.Set<? extends"
                + " javax.lang.model.element.TypeElement> types, RoundEnvironment round) {"
                + " return true; } }");
    assertThat(ClassBytes.names(result.plain())).containsExactly("P");
  }

  @Test
  void an_expression_too_deep_for_the_compiler_is_trouble_or_an_error_but_no_crash() {
    CompileResult result =
        make(Compile.Weave.NONE, "A.java", "class A { int n = " + "(".repeat(60_000) + "1; }");
    assertThat(result.plain()).isEmpty();
    assertThat(result.trouble().isEmpty() && result.diagnostics().isEmpty()).isFalse();
  }

  @Test
  void nothing_to_compile_gives_nothing() {
    CompileResult result =
        workshop.make(new Compile("test", List.of(), List.of(), Compile.Weave.SUBJECT));
    assertThat(result.trouble()).isEmpty();
    assertThat(result.plain()).isEmpty();
  }

  private CompileResult make(Compile.Weave weave, String path, String text) {
    return workshop.make(new Compile("test", List.of(new Source(path, text)), List.of(), weave));
  }
}
