package course.userdirectory.tests;

import static course.userdirectory.tests.TestApi.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.userdirectory.UserDirectory;
import course.userdirectory.given.ApiException;
import course.userdirectory.given.NotFoundException;
import course.userdirectory.given.RateLimitedException;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Users that are not there, servers that are not there, and what is left. */
class NoAnswerTest {
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("absent-is-empty")
  @Test
  void nobody_of_that_name_is_no_failure(Simulation sim) throws Exception {
    UserDirectory directory = new UserDirectory(new TestApi(sim));
    assertEquals(Optional.empty(), sim.await(sim.onLoop(() -> directory.findUser("Nobody"))));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("absent-is-empty")
  @Test
  void a_server_in_trouble_does_not_mean_that_there_is_nobody(Simulation sim) throws Exception {
    TestApi api =
        new TestApi(sim)
            .at("user Ada", ONE, TestApi.status(500))
            .at("user Grace", ONE, TestApi.tooMany(TWO));
    UserDirectory directory = new UserDirectory(api);
    Throwable trouble = sim.awaitFailure(sim.onLoop(() -> directory.findUser("Ada")));
    assertEquals(ApiException.class, trouble.getClass());
    assertInstanceOf(
        RateLimitedException.class,
        sim.awaitFailure(sim.onLoop(() -> directory.findUser("Grace"))));
  }

  @Check("up-the-chain")
  @Test
  void one_unknown_user_among_many_is_told(Simulation sim) throws Exception {
    UserDirectory directory = new UserDirectory(new TestApi(sim));
    CompletableFuture<?> users = sim.onLoop(() -> directory.fetchMany(List.of(1, 4, 2)));
    assertInstanceOf(NotFoundException.class, sim.awaitFailure(users));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("up-the-chain")
  @Test
  void nothing_is_asked_about_a_user_who_is_unknown(Simulation sim) throws Exception {
    TestApi api = new TestApi(sim);
    UserDirectory directory = new UserDirectory(api);
    CompletableFuture<?> profile = sim.onLoop(() -> directory.fetchProfile(4));
    assertInstanceOf(NotFoundException.class, sim.awaitFailure(profile));
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals(List.of("user 4"), api.questions(), "questions");
  }

  @Check("up-the-chain")
  @Test
  void orders_that_fail_fail_the_profile(Simulation sim) throws Exception {
    ApiException closed = new ApiException("the order book is closed");
    TestApi api = new TestApi(sim).broken("orders of Ada", ONE, closed);
    UserDirectory directory = new UserDirectory(api);
    assertSame(closed, sim.awaitFailure(sim.onLoop(() -> directory.fetchProfile(1))));
    VirtualTime.assertElapsed(sim, TWO);
  }

  @Check("up-the-chain")
  @Test
  void a_stage_behind_sees_the_very_type(Simulation sim) throws Exception {
    TestApi api = new TestApi(sim).at("user 2", ONE, TestApi.tooMany(TWO));
    UserDirectory directory = new UserDirectory(api);
    CompletableFuture<String> told =
        sim.onLoop(() -> directory.fetchMany(List.of(1, 2)))
            .thenApply(users -> "found")
            .exceptionally(failure -> failure.getCause() + "");
    assertEquals(new RateLimitedException(TWO).toString(), sim.await(told));
  }

  @Check("no-answer")
  @Test
  void a_line_that_is_cut_fails_the_question(Simulation sim) throws Exception {
    IOException cut = new IOException("the line was cut");
    TestApi api =
        new TestApi(sim)
            .broken("user 1", ONE, cut)
            .broken("user Ada", ONE, cut)
            .broken("address of Linus", ONE, cut);
    UserDirectory directory = new UserDirectory(api);
    assertSame(cut, sim.awaitFailure(sim.onLoop(() -> directory.fetchUser(1))));
    assertSame(cut, sim.awaitFailure(sim.onLoop(() -> directory.findUser("Ada"))));
    assertSame(cut, sim.awaitFailure(sim.onLoop(() -> directory.fetchMany(List.of(2, 1)))));
    assertSame(cut, sim.awaitFailure(sim.onLoop(() -> directory.fetchProfile(1))));
    assertSame(cut, sim.awaitFailure(sim.onLoop(() -> directory.fetchProfile(3))));
  }

  @Check("api-throws")
  @Test
  void an_api_that_throws_has_failed(Simulation sim) {
    IllegalStateException closed = new IllegalStateException("no connection was opened");
    TestApi api =
        new TestApi(sim)
            .refused("user 1", closed)
            .refused("user Ada", closed)
            .refused("orders of Linus", closed);
    UserDirectory directory = new UserDirectory(api);
    refused(sim, closed, () -> directory.fetchUser(1));
    refused(sim, closed, () -> directory.findUser("Ada"));
    refused(sim, closed, () -> directory.fetchMany(List.of(2, 1)));
    refused(sim, closed, () -> directory.fetchProfile(1));
    refused(sim, closed, () -> directory.fetchProfile(3));
  }

  private static void refused(
      Simulation sim, Throwable refusal, Callable<CompletableFuture<?>> question) {
    CompletableFuture<?> future;
    try {
      future = sim.onLoop(question);
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at the caller", thrown);
    }
    assertSame(refusal, sim.awaitFailure(future));
  }

  @Check("nothing-left")
  @Test
  void nobody_works_on_when_the_answer_is_there(Simulation sim) throws Exception {
    UserDirectory directory = new UserDirectory(new TestApi(sim));
    sim.await(sim.onLoop(() -> directory.fetchUser(1)));
    sim.await(sim.onLoop(() -> directory.findUser("Ada")));
    assertTrue(
        sim.await(sim.onLoop(() -> directory.fetchMany(List.of(1, 2)))).contains(TestApi.ADA));
    sim.await(sim.onLoop(() -> directory.fetchProfile(1)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }
}
