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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

public final class UserDirectory {
  private final UserApi api;

  public UserDirectory(UserApi api) {
    this.api = api;
  }

  public CompletableFuture<User> fetchUser(int id) {
    return started(() -> user(id));
  }

  public CompletableFuture<Optional<User>> findUser(String name) {
    return started(
        () -> {
          try {
            return Optional.of(checked(name, answer(api.get(name))));
          } catch (NotFoundException unknown) {
            return Optional.empty();
          }
        });
  }

  public CompletableFuture<List<User>> fetchMany(List<Integer> ids) {
    return started(
        () -> {
          try (var scope = StructuredTaskScope.open(Joiner.<User>allSuccessfulOrThrow())) {
            ids.forEach(id -> scope.fork(() -> user(id)));
            return scope.join().map(Subtask::get).toList();
          }
        });
  }

  public CompletableFuture<Profile> fetchProfile(int id) {
    return started(
        () -> {
          User user = user(id);
          try (var scope = StructuredTaskScope.open()) {
            Subtask<List<Order>> orders = scope.fork(() -> answer(api.orders(user)));
            Subtask<Address> address = scope.fork(() -> answer(api.address(user)));
            scope.join();
            return new Profile(user, orders.get(), address.get());
          }
        });
  }

  private User user(int id) throws Exception {
    return checked("user " + id, answer(api.get(id)));
  }

  private static User checked(String who, Response response) {
    return switch (response.status()) {
      case 200 -> response.body().orElseThrow();
      case 404 -> throw new NotFoundException("nobody is " + who);
      case 429 -> throw new RateLimitedException(response.retryAfter().orElse(Duration.ZERO));
      default -> throw new ApiException("status " + response.status() + " for " + who);
    };
  }

  /** Waits for an answer; what it failed with is thrown as it is. */
  private static <T> T answer(CompletableFuture<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception own ? own : failed;
    }
  }

  private static <T> CompletableFuture<T> started(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    ExecutorService thread = Executors.newFixedThreadPool(1);
    thread.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (FailedException failed) {
            result.completeExceptionally(failed.getCause());
          } catch (Exception failed) {
            result.completeExceptionally(failed);
          }
        });
    return result;
  }
}
