package headwaiter.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Adjustment.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {
  private final List<Adjustment> chain = chain(4);

  @Test
  void a_chain_as_it_was_written_is_whole() {
    assertThat(Chain.problems(chain)).isEmpty();
    assertThat(Chain.problems(List.of())).isEmpty();
    assertThat(chain).extracting(Adjustment::seq).containsExactly(1, 2, 3, 4);
  }

  @Test
  void a_changed_value_is_seen() {
    Adjustment two = chain.get(1);
    chain.set(1, with(two, two.hash()));

    assertThat(Chain.problems(chain)).containsExactly("Adjustment 2 is not as it was written.");
  }

  @Test
  void a_changed_value_with_a_hash_of_its_own_is_seen_at_the_next_one() {
    chain.set(1, with(chain.get(1), "").sealed());

    assertThat(Chain.problems(chain))
        .singleElement()
        .asString()
        .startsWith("Adjustment 3 does not");
  }

  @Test
  void a_line_that_was_taken_out_or_moved_is_seen() {
    List<Adjustment> moved = new ArrayList<>(chain);
    moved.add(moved.remove(0));
    chain.remove(2);

    assertThat(Chain.problems(chain))
        .hasSize(2)
        .first()
        .asString()
        .contains("Expected adjustment 3");
    assertThat(Chain.problems(moved)).isNotEmpty();
  }

  @Test
  void the_first_line_too_can_not_be_taken_out() {
    chain.removeFirst();

    assertThat(Chain.problems(chain)).isNotEmpty();
  }

  private static List<Adjustment> chain(int many) {
    List<Adjustment> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(Chain.next(all, Papers.said(0, Kind.DELTA, "", String.valueOf(i))));
    }
    return all;
  }

  private static Adjustment with(Adjustment one, String hash) {
    return new Adjustment(
        one.seq(),
        one.at(),
        one.by(),
        one.student(),
        one.assignment(),
        one.check(),
        one.kind(),
        Optional.of(new BigDecimal("99")),
        one.why(),
        one.prev(),
        hash);
  }
}
