package headwaiter.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {
  /** Compiled with preview features of JDK 25. */
  static final List<String> PREVIEWS = List.of("Inherited", "Scopes");

  static List<Program> all() throws IOException {
    return Program.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void runs_as_it_has_to_every_time(Program program) {
    assumeTrue(
        !PREVIEWS.contains(program.name()) || Runtime.version().feature() == 25,
        "compiled with preview features of JDK 25");
    assertThat(Suite.problems(program)).isEmpty();
  }

  @Test
  void every_program_stands_in_the_table() throws Exception {
    Path compiled =
        Path.of(Program.class.getResource("programs/package-info.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(compiled)) {
      List<String> programs =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(name -> !name.contains("$") && !name.equals("package-info"))
              .filter(name -> !name.equals("Watch"))
              .sorted()
              .toList();
      assertThat(all()).extracting(Program::name).isEqualTo(programs);
    }
  }

  @Test
  void a_program_that_runs_differently_is_named_with_both() throws IOException {
    Program right = all().getFirst();
    Program wrong =
        new Program(
            right.name(), right.ending(), right.elapsed(), right.hash() + 1, 20, right.says());
    assertThat(Suite.problems(wrong))
        .singleElement()
        .asString()
        .contains("Program " + right.name() + ", run 1 of 20", "expected " + wrong);
  }
}
