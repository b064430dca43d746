package course.asyncresource;

import course.asyncresource.given.AsyncResource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Acquires, uses, and releases, whatever happens. */
public final class Using {
  private Using() {}

  /**
   * Uses a resource. Returns at once and never throws.
   *
   * @param use begins to use it; the resource is in use until the stage is done. Cancelling the
   *     future of the stage stops the use. It may throw instead
   * @return the result of the use, when the resource has been released; or the first failure, with
   *     one layer of {@link java.util.concurrent.CompletionException} around it at most. Cancelling
   *     it stops the use
   */
  public static <R, T> CompletableFuture<T> using(
      AsyncResource<R> resource, Function<? super R, ? extends CompletionStage<T>> use) {
    throw new UnsupportedOperationException("using is yours to write");
  }

  /**
   * The same with several, which are acquired in this order, one after the other, and released in
   * the reverse one.
   *
   * @param use is given what was acquired, in the same order
   */
  public static <R, T> CompletableFuture<T> usingAll(
      List<? extends AsyncResource<R>> resources,
      Function<? super List<R>, ? extends CompletionStage<T>> use) {
    throw new UnsupportedOperationException("usingAll is yours to write");
  }
}
