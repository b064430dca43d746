package course.clinic.given;

import java.util.concurrent.CompletableFuture;

/** The plan of the tables. */
@FunctionalInterface
public interface Tables {
  /** Looks for a table. Returns at once; fails if there is none. */
  CompletableFuture<Integer> find(String guest);
}
