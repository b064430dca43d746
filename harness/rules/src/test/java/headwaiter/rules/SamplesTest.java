package headwaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  /** Asks for back-pressure, so it is on only where the lesson does. */
  private static final String UNBOUNDED = "unbounded-queue";

  /** Their programs use files and sockets, which an assignment may refuse. */
  private static final Set<String> USES_FILES =
      Set.of("blocking-io", "unclosed-resource", "sync-throw");

  static Stream<Sample> samples() {
    return Stream.of("caught", "clean").flatMap(folder -> Sample.in(folder).stream());
  }

  /** Only where a lesson says so is any work independent. */
  private static Map<String, List<String>> parameters(Sample sample) {
    return sample.rule().equals("sequential-awaits")
        ? Map.of("sequential-awaits", List.of("brewCoffee", "toastBread"))
        : Map.of();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void exactly_what_the_program_says_is_found(Sample sample) {
    Map<Boolean, Map<String, byte[]>> classes = sample.compile();
    Set<String> rules = new TreeSet<>(Inspector.ids());
    if (!sample.rule().equals(UNBOUNDED)) {
      rules.remove(UNBOUNDED);
    }
    if (USES_FILES.contains(sample.rule())) {
      rules.remove("forbidden-api");
    }
    Inspection inspection =
        new Inspection(
            classes.get(true),
            classes.get(false),
            Map.of(),
            "sample",
            new Policy(rules, parameters(sample)));

    List<Hit> hits = Inspector.inspect(inspection);

    assertThat(hits)
        .as("%s: %s", sample, hits)
        .extracting(hit -> hit.line() + " " + hit.id())
        .containsExactlyElementsOf(sample.expected());
  }
}
