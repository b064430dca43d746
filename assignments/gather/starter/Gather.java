package course.gather;

import course.gather.given.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Waits for many stages that are under way already. */
public final class Gather {
  private Gather() {}

  /**
   * All results, in the order of the stages. Returns at once and never waits.
   *
   * @param stages any number of them, under way or done
   * @return done when all stages are, or failed as soon as one has failed, with its failure and one
   *     layer of {@link java.util.concurrent.CompletionException} around it at most. The other
   *     stages are left alone
   */
  public static <T> CompletableFuture<List<T>> gather(
      List<? extends CompletionStage<? extends T>> stages) {
    throw new UnsupportedOperationException("gather is yours to write");
  }

  /**
   * How each stage ended, in the order of the stages. Returns at once and never waits.
   *
   * @return done when all stages are; never fails
   */
  public static <T> CompletableFuture<List<Outcome<T>>> gatherSettled(
      List<? extends CompletionStage<? extends T>> stages) {
    throw new UnsupportedOperationException("gatherSettled is yours to write");
  }
}
