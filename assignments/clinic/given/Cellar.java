package course.clinic.given;

import java.util.concurrent.CompletableFuture;

/** The cellar. */
@FunctionalInterface
public interface Cellar {
  /** Fetches a bottle and opens it. Returns at once. Whoever has it closes it. */
  CompletableFuture<Bottle> open(String wine);
}
