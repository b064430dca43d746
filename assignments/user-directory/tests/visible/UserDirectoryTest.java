package course.userdirectory.tests;

import static course.userdirectory.tests.TestApi.ADA;
import static course.userdirectory.tests.TestApi.GRACE;
import static course.userdirectory.tests.TestApi.LINUS;
import static course.userdirectory.tests.TestApi.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import course.userdirectory.UserDirectory;
import course.userdirectory.given.ApiException;
import course.userdirectory.given.NotFoundException;
import course.userdirectory.given.Profile;
import course.userdirectory.given.RateLimitedException;
import course.userdirectory.given.User;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An API that answers, yes or no. */
class UserDirectoryTest {
  @Check("user")
  @Test
  void a_user_is_found_by_number(Simulation sim) throws Exception {
    TestApi api = new TestApi(sim);
    UserDirectory directory = new UserDirectory(api);
    User user =
        VirtualTime.assertTakes(
            sim, ONE, () -> sim.await(sim.onLoop(() -> directory.fetchUser(1))));
    assertEquals(ADA, user);
    assertEquals(List.of("user 1"), api.questions(), "questions");
  }

  @Check("user")
  @Test
  void a_user_is_found_by_name(Simulation sim) throws Exception {
    TestApi api = new TestApi(sim);
    UserDirectory directory = new UserDirectory(api);
    Optional<User> user =
        VirtualTime.assertTakes(
            sim, ONE, () -> sim.await(sim.onLoop(() -> directory.findUser("Grace"))));
    assertEquals(Optional.of(GRACE), user);
    assertEquals(List.of("user Grace"), api.questions(), "questions");
  }

  @Check("types-of-errors")
  @Test
  void a_user_who_is_unknown_is_not_found(Simulation sim) throws Exception {
    UserDirectory directory = new UserDirectory(new TestApi(sim));
    assertInstanceOf(
        NotFoundException.class, sim.awaitFailure(sim.onLoop(() -> directory.fetchUser(4))));
  }

  @Check("types-of-errors")
  @Test
  void an_api_that_is_asked_too_much_says_for_how_long(Simulation sim) throws Exception {
    Duration minute = Duration.ofMinutes(1);
    TestApi api =
        new TestApi(sim)
            .at("user 1", ONE, TestApi.tooMany(minute))
            .at("user Ada", ONE, TestApi.tooMany(minute));
    UserDirectory directory = new UserDirectory(api);
    for (CompletableFuture<?> future :
        List.of(
            sim.onLoop(() -> directory.fetchUser(1)),
            sim.onLoop(() -> directory.findUser("Ada")))) {
      RateLimitedException limited =
          assertInstanceOf(RateLimitedException.class, sim.awaitFailure(future));
      assertEquals(minute, limited.retryAfter());
    }
  }

  @Check("types-of-errors")
  @Test
  void any_other_status_is_an_error_of_no_special_kind(Simulation sim) throws Exception {
    for (int status : new int[] {204, 301, 400, 403, 500, 503}) {
      TestApi api = new TestApi(sim).at("user 1", ONE, TestApi.status(status));
      UserDirectory directory = new UserDirectory(api);
      Throwable failure = sim.awaitFailure(sim.onLoop(() -> directory.fetchUser(1)));
      assertEquals(ApiException.class, failure.getClass(), "what status " + status + " becomes");
    }
  }

  @Check("many-at-once")
  @Test
  void three_users_take_no_longer_than_one(Simulation sim) throws Exception {
    TestApi api = new TestApi(sim);
    UserDirectory directory = new UserDirectory(api);
    List<User> users =
        VirtualTime.assertTakesTogether(
            sim, ONE, () -> sim.await(sim.onLoop(() -> directory.fetchMany(List.of(1, 2, 3)))));
    assertEquals(List.of(ADA, GRACE, LINUS), users);
    assertEquals(3, api.questions().size(), "questions");
  }

  @Check("many-at-once")
  @Test
  void users_stand_in_the_order_of_the_numbers(Simulation sim) throws Exception {
    TestApi api =
        new TestApi(sim)
            .at("user 3", ONE.multipliedBy(3), TestApi.found(LINUS))
            .at("user 2", ONE.multipliedBy(2), TestApi.found(GRACE));
    UserDirectory directory = new UserDirectory(api);
    List<User> users =
        VirtualTime.assertTakes(
            sim,
            ONE.multipliedBy(3),
            () -> sim.await(sim.onLoop(() -> directory.fetchMany(List.of(3, 1, 2)))));
    assertEquals(List.of(LINUS, ADA, GRACE), users);
  }

  @Check("many-at-once")
  @Test
  void no_users_take_no_time(Simulation sim) throws Exception {
    UserDirectory directory = new UserDirectory(new TestApi(sim));
    assertEquals(List.of(), sim.await(sim.onLoop(() -> directory.fetchMany(List.of()))));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("profile")
  @Test
  void a_profile_takes_two_steps(Simulation sim) throws Exception {
    TestApi api = new TestApi(sim);
    UserDirectory directory = new UserDirectory(api);
    Profile profile =
        VirtualTime.assertTakes(
            sim, ONE.multipliedBy(2), () -> sim.await(sim.onLoop(() -> directory.fetchProfile(3))));
    assertEquals(new Profile(LINUS, TestApi.ORDERS, TestApi.ADDRESS), profile);
    assertEquals(Duration.ZERO, api.asked("user 3"), "when the user was asked for");
    assertEquals(ONE, api.asked("orders of Linus"), "when the orders were asked for");
    assertEquals(ONE, api.asked("address of Linus"), "when the address was asked for");
    assertEquals(3, api.questions().size(), "questions");
  }

  @Check("loop-stays-free")
  @Test
  void all_four_return_before_anybody_has_answered(Simulation sim) throws Exception {
    UserDirectory directory = new UserDirectory(new TestApi(sim));
    CompletableFuture<User> user = sim.onLoop(() -> directory.fetchUser(1));
    CompletableFuture<Optional<User>> found = sim.onLoop(() -> directory.findUser("Ada"));
    CompletableFuture<List<User>> users = sim.onLoop(() -> directory.fetchMany(List.of(1, 2)));
    CompletableFuture<Profile> profile = sim.onLoop(() -> directory.fetchProfile(1));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(user);
    sim.await(found);
    sim.await(users);
    sim.await(profile);
  }
}
