package course.waitfirst.given;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How things stood when the wait was over, each list in the order of the input.
 *
 * @param done those that had a result or had failed
 * @param pending the others
 */
public record Split<T>(List<CompletableFuture<T>> done, List<CompletableFuture<T>> pending) {}
