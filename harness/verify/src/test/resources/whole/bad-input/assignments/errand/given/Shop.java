package course.errand.given;

import java.util.concurrent.CompletableFuture;

/** A shop that answers later. */
public interface Shop {
  /** Orders; the future gives what was bought. */
  CompletableFuture<String> sell();
}
