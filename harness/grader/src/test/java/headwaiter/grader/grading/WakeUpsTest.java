package headwaiter.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Finding;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WakeUpsTest {
  @Test
  void a_signal_that_came_too_early_is_told_at_the_wait_with_who_sent_it() {
    Finding lost = only(hung("", Optional.of(Given.torn())));
    assertThat(lost.id()).isEqualTo("lost-wakeup");
    assertThat(lost.place()).isEqualTo(new Place("src/Tea.java", 5));
    assertThat(lost.origins()).containsExactly(Finding.Origin.EXPLORED);
    assertThat(lost.message())
        .startsWith("`ann` waits here for a signal that `bea` has sent already, at src/Tea.java:8");
    assertThat(lost.schedule()).isPresent();
  }

  @Test
  void a_signal_that_went_to_another_is_told_where_it_was_sent() {
    Finding lost = only(hung("cyd", Optional.of(Given.torn())));
    assertThat(lost.place()).isEqualTo(new Place("src/Tea.java", 8));
    assertThat(lost.message())
        .isEqualTo(
            "This wakes one thread only, and that is `cyd`, which has nothing to do and waits"
                + " again; `ann` still waits at src/Tea.java:5, and nobody wakes it any more.");
  }

  @Test
  void what_hangs_under_the_plain_schedule_is_no_lost_signal() {
    assertThat(only(hung("", Optional.empty())).id()).isEqualTo("never-completed");
  }

  private static Finding only(Hung hung) {
    List<Finding> findings = Given.grade(List.of(hung)).findings();
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static Hung hung(String other, Optional<Interleaving> found) {
    Hung.Waiting waiter =
        new Hung.Waiting(
            "ann",
            "a notification by Tea",
            "",
            List.of(),
            List.of(Given.frame(5)),
            List.of(),
            "",
            Optional.empty(),
            Optional.of(new Hung.Missed("bea", Given.frame(8), 0, other)));
    return new Hung(
        "hot", "TeaTest.it", Hung.Kind.STUCK, "nobody", List.of(waiter), 0, 1, 1, found);
  }
}
