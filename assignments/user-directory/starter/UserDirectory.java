package course.userdirectory;

import course.userdirectory.given.Profile;
import course.userdirectory.given.User;
import course.userdirectory.given.UserApi;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Users, as Java types, in front of an API that speaks in statuses. No method waits or throws: what
 * goes wrong fails the future, with one layer of {@link java.util.concurrent.CompletionException}
 * around it at most.
 */
public final class UserDirectory {
  /** A directory of what that API knows. */
  public UserDirectory(UserApi api) {
    // yours to write
  }

  /**
   * Asks for a user by number.
   *
   * @return the user. Fails with a {@link course.userdirectory.given.NotFoundException} if the
   *     status is 404, a {@link course.userdirectory.given.RateLimitedException} if it is 429, and
   *     an {@link course.userdirectory.given.ApiException} if it is anything else but 200
   */
  public CompletableFuture<User> fetchUser(int id) {
    throw new UnsupportedOperationException("fetchUser is yours to write");
  }

  /**
   * Asks for a user by name.
   *
   * @return the user, or nothing if there is none of that name. Fails as {@link #fetchUser} does if
   *     the status is neither 200 nor 404
   */
  public CompletableFuture<Optional<User>> findUser(String name) {
    throw new UnsupportedOperationException("findUser is yours to write");
  }

  /**
   * Asks for several users at once.
   *
   * @return the users in the order of the numbers. Fails with the failure of one of them as soon as
   *     all have been answered, if not before
   */
  public CompletableFuture<List<User>> fetchMany(List<Integer> ids) {
    throw new UnsupportedOperationException("fetchMany is yours to write");
  }

  /**
   * Asks for a user, and then for orders and address, these two at once.
   *
   * @return all that is known. Fails with the failure of whichever question failed, as soon as all
   *     that were asked have been answered, if not before
   */
  public CompletableFuture<Profile> fetchProfile(int id) {
    throw new UnsupportedOperationException("fetchProfile is yours to write");
  }
}
