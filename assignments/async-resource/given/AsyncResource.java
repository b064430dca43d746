package course.asyncresource.given;

import java.util.concurrent.CompletableFuture;

/** Something that has to be given back. */
public interface AsyncResource<R> {
  /**
   * Begins to acquire it. Returns at once.
   *
   * @return what was acquired. Cancelling this stops nothing: the resource still arrives, and
   *     nobody knows of it
   */
  CompletableFuture<R> acquire();

  /**
   * Begins to release it. Returns at once; has to be called exactly once for what was acquired.
   *
   * @return done when it is released
   */
  CompletableFuture<Void> release(R acquired);
}
