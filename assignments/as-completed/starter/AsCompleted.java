package course.ascompleted;

import course.ascompleted.given.Outcome;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Tells of stages as they complete. */
public final class AsCompleted {
  private AsCompleted() {}

  /**
   * Tells a sink how each stage ended: first of those that are done already, in the order of the
   * collection, then of the others as they complete. Returns at once and never waits.
   *
   * @param stages any number of them, under way or done
   * @param sink is told of each stage once, and never of two at once; it may throw, and it may
   *     complete stages
   * @return done when the sink has been told of all; fails when the sink throws, with what it threw
   *     and one layer of {@link java.util.concurrent.CompletionException} around it at most. Then
   *     the sink is called no more
   */
  public static <T> CompletableFuture<Void> forEach(
      Collection<? extends CompletionStage<? extends T>> stages,
      Consumer<? super Outcome<T>> sink) {
    throw new UnsupportedOperationException("forEach is yours to write");
  }
}
