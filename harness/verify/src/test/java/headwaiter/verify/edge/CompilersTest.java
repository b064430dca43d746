package headwaiter.verify.edge;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.run.InstallationException;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Source;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompilersTest {
  private Children children;

  @BeforeAll
  void start() throws InstallationException {
    children = new Children();
  }

  @AfterAll
  void end() {
    children.close();
  }

  @Test
  void an_error_is_an_error_and_not_the_compilers_trouble() {
    CompileResult result = compile("class A { int n = \"text\"; }");
    assertThat(result.trouble()).isEmpty();
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.diagnostics().getFirst().message()).startsWith("incompatible types");
  }

  @Test
  void constants_that_eat_all_memory_cost_one_submission_its_compiler() {
    StringBuilder source = new StringBuilder("class A { static final String s0 = \"x");
    source.append("x".repeat(1000)).append("\";");
    for (int i = 1; i < 32; i++) {
      source.append("static final String s%d = s%d + s%d;".formatted(i, i - 1, i - 1));
    }
    CompileResult hostile = compile(source + "}");
    assertThat(hostile.trouble()).isNotEmpty();
    assertThat(hostile.plain()).isEmpty();
    assertThat(ClassBytes.names(compile("class A {}").woven())).containsExactly("A");
  }

  @Test
  void parentheses_without_end_crash_nothing() {
    CompileResult hostile = compile("class A { int n = " + "(".repeat(2_000_000) + "1; }");
    assertThat(hostile.plain()).isEmpty();
    assertThat(hostile.trouble().isEmpty() && hostile.diagnostics().isEmpty()).isFalse();
    assertThat(ClassBytes.names(compile("class A {}").woven())).containsExactly("A");
  }

  private CompileResult compile(String text) {
    return children.compilers.compile(
        new Compile("test", List.of(new Source("A.java", text)), List.of(), Compile.Weave.SUBJECT));
  }
}
