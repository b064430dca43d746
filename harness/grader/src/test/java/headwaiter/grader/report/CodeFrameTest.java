package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Finding;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFrameTest {
  private static final String BEFORE = "return coffee.thenCombine(toast, (a, b) -> ";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20, 100, 1000})
  void the_caret_stands_under_the_column_however_far_that_is(int more) {
    String line = BEFORE + "x".repeat(more) + "@join();";
    int column = line.indexOf('@') + 1;

    List<String> frame =
        new CodeFrame(new Paint(false), 80).render(Optional.of(line), at(column)).lines().toList();

    assertThat(frame).hasSize(2).allSatisfy(shown -> assertThat(shown).hasSizeLessThan(81));
    assertThat(frame.get(1).indexOf('^')).isEqualTo(frame.get(0).indexOf('@')).isPositive();
  }

  private static Finding at(int column) {
    return new Finding(
        "blocking-wait",
        List.of(Finding.Origin.STATIC),
        true,
        "",
        new Place("A.java", 1),
        1,
        column,
        "It waits.",
        "Let it not wait.",
        List.of(),
        Optional.empty());
  }
}
