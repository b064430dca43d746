package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Frame;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StacksTest {
  private static final Stacks STACKS = Stacks.of(Set.of("course.Retry"));
  private static final List<StackTraceElement> ROUND =
      List.of(
          at("course.Retry", "again", 20),
          at("java.util.concurrent.CompletableFuture", "uniCompose", 1150),
          at("course.Retry", "attempt", 12));

  @Test
  void a_stack_that_overflowed_is_told_alike_wherever_in_its_round_it_did() {
    List<Frame> one = STACKS.of(new CompletionException(overflow("leaf", 0)));
    List<Frame> other = STACKS.of(new CompletionException(overflow("other", 2)));
    assertThat(one).isEqualTo(other);
    assertThat(one.stream().filter(Frame::subject).map(frame -> frame.place().line()))
        .containsExactly(12, 20);
  }

  @Test
  void one_without_a_round_is_told_as_it_is() {
    StackOverflowError failure = new StackOverflowError();
    failure.setStackTrace(new StackTraceElement[] {at("course.Retry", "again", 20)});
    assertThat(STACKS.of(failure)).hasSize(1);
  }

  private static StackOverflowError overflow(String leaf, int from) {
    StackOverflowError failure = new StackOverflowError();
    failure.setStackTrace(
        IntStream.range(0, 1_024)
            .mapToObj(i -> i == 0 ? at("course.Retry", leaf, 33) : ROUND.get((from + i) % 3))
            .toArray(StackTraceElement[]::new));
    return failure;
  }

  private static StackTraceElement at(String type, String method, int line) {
    return new StackTraceElement(type, method, "File.java", line);
  }
}
