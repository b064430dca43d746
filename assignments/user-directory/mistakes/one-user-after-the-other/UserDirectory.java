package course.userdirectory;

import course.userdirectory.given.Address;
import course.userdirectory.given.ApiException;
import course.userdirectory.given.NotFoundException;
import course.userdirectory.given.Order;
import course.userdirectory.given.Profile;
import course.userdirectory.given.RateLimitedException;
import course.userdirectory.given.Response;
import course.userdirectory.given.User;
import course.userdirectory.given.UserApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class UserDirectory {
  private final UserApi api;

  public UserDirectory(UserApi api) {
    this.api = api;
  }

  public CompletableFuture<User> fetchUser(int id) {
    return asked(() -> api.get(id)).thenApply(response -> user("user " + id, response));
  }

  public CompletableFuture<Optional<User>> findUser(String name) {
    return asked(() -> api.get(name))
        .thenApply(
            response ->
                response.status() == 404 ? Optional.empty() : Optional.of(user(name, response)));
  }

  public CompletableFuture<List<User>> fetchMany(List<Integer> ids) {
    CompletableFuture<List<User>> users = CompletableFuture.completedFuture(new ArrayList<>());
    for (int id : ids) {
      users =
          users.thenCompose(
              list ->
                  fetchUser(id)
                      .thenApply(
                          user -> {
                            list.add(user);
                            return list;
                          }));
    }
    return users;
  }

  public CompletableFuture<Profile> fetchProfile(int id) {
    return fetchUser(id).thenCompose(this::profile);
  }

  private CompletableFuture<Profile> profile(User user) {
    CompletableFuture<List<Order>> orders = asked(() -> api.orders(user));
    CompletableFuture<Address> address = asked(() -> api.address(user));
    return orders.thenCombine(address, (items, home) -> new Profile(user, items, home));
  }

  /** An API that throws instead of answering has failed, like one whose future fails. */
  private static <T> CompletableFuture<T> asked(Supplier<CompletableFuture<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private static User user(String who, Response response) {
    return switch (response.status()) {
      case 200 -> response.body().orElseThrow();
      case 404 -> throw new NotFoundException(who + " is unknown");
      case 429 -> throw new RateLimitedException(response.retryAfter().orElse(Duration.ZERO));
      default -> throw new ApiException(who + ": status " + response.status());
    };
  }
}
