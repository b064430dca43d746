package headwaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
  private static final Sample SLEEPS =
      new Sample(Sample.folder("caught/blocking-sleep").resolve("SleepsInEntryPoint.java"));
  private static final Sample WAITS =
      new Sample(Sample.folder("caught/blocking-wait").resolve("JoinsInStage.java"));

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 0.5, 0.7, 0.9, 0.99})
  void a_truncated_class_file_leaves_the_rest_inspected(double kept) {
    Map<String, byte[]> classes = new TreeMap<>(SLEEPS.compile().get(true));
    WAITS
        .compile()
        .get(true)
        .forEach(
            (name, bytes) -> classes.put(name, Arrays.copyOf(bytes, (int) (bytes.length * kept))));

    List<Hit> hits = Inspector.inspect(Inspection.of(classes, Policy.everything()));

    assertThat(hits).extracting(Hit::id).contains("blocking-sleep");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 31})
  void a_scrambled_class_file_leaves_the_rest_inspected(int stride) {
    Map<String, byte[]> classes = new TreeMap<>(SLEEPS.compile().get(true));
    WAITS
        .compile()
        .get(true)
        .forEach(
            (name, bytes) -> {
              byte[] scrambled = bytes.clone();
              for (int at = 10; at < scrambled.length; at += stride) {
                scrambled[at] ^= 0x55;
              }
              classes.put(name, scrambled);
            });

    List<Hit> hits = Inspector.inspect(Inspection.of(classes, Policy.everything()));

    assertThat(hits).extracting(Hit::id).contains("blocking-sleep");
  }

  @Test
  void only_the_rules_that_are_on_are_applied() {
    Map<String, byte[]> classes = SLEEPS.compile().get(true);

    assertThat(Inspector.inspect(Inspection.of(classes, Policy.only("blocking-wait")))).isEmpty();
    assertThat(Inspector.inspect(Inspection.of(classes, Policy.only("blocking-sleep")))).hasSize(1);
  }

  @Test
  void the_same_classes_in_another_order_give_the_same_hits() {
    Map<String, byte[]> classes = new TreeMap<>(SLEEPS.compile().get(true));
    classes.putAll(WAITS.compile().get(true));
    Map<String, byte[]> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(classes);

    assertThat(Inspector.inspect(Inspection.of(reversed, Policy.everything())))
        .isEqualTo(Inspector.inspect(Inspection.of(classes, Policy.everything())))
        .hasSize(2);
  }

  @Test
  void what_an_assignment_allows_is_no_hit() {
    Map<String, byte[]> classes =
        new Sample(Sample.folder("caught/forbidden-api").resolve("Exits.java")).compile().get(true);

    List<Hit> hits =
        Inspector.inspect(
            Inspection.of(
                classes,
                new Policy(
                    Inspector.ids(), Map.of("forbidden-api", List.of("java.lang.System#exit")))));

    assertThat(hits).extracting(Hit::symbol).containsExactly("halt");
  }

  @Test
  void a_class_that_is_given_cannot_be_written_anew() {
    Map<Boolean, Map<String, byte[]>> classes = SLEEPS.compile();

    List<Hit> hits =
        Inspector.inspect(
            new Inspection(
                classes.get(false),
                classes.get(false),
                Map.of(),
                "sample",
                Policy.only("redefined-type")));

    assertThat(hits)
        .hasSameSizeAs(classes.get(false).keySet())
        .allSatisfy(
            hit -> assertThat(hit.message()).endsWith("is given and can't be written anew."));
  }
}
