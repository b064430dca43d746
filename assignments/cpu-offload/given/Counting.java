package course.cpuoffload.given;

import java.util.concurrent.CompletableFuture;

/** A count that is under way. */
public interface Counting {
  /** How many there are; completes on the loop. Cancelled when the count is. */
  CompletableFuture<Integer> result();

  /** Stops counting: work that has not begun does not begin. Never waits. */
  void cancel();
}
