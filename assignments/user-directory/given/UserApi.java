package course.userdirectory.given;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The directory's server. Every call returns at once; its answer comes later, on a thread of the
 * API's own that must not wait. An answer that says no is an answer, with a status; the future
 * fails only if there is no answer at all.
 */
public interface UserApi {
  /** Asks for a user by number. */
  CompletableFuture<Response> get(int id);

  /** Asks for a user by name. */
  CompletableFuture<Response> get(String name);

  /** What a user has ordered, oldest first. */
  CompletableFuture<List<Order>> orders(User user);

  /** Where a user lives. */
  CompletableFuture<Address> address(User user);
}
