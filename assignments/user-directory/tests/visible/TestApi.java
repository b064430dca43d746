package course.userdirectory.tests;

import course.userdirectory.given.Address;
import course.userdirectory.given.Order;
import course.userdirectory.given.Response;
import course.userdirectory.given.User;
import course.userdirectory.given.UserApi;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** An API of 1 s that knows three users, until a test says otherwise. */
final class TestApi implements UserApi {
  static final Duration ONE = Duration.ofSeconds(1);
  static final User ADA = new User(1, "Ada");
  static final User GRACE = new User(2, "Grace");
  static final User LINUS = new User(3, "Linus");
  static final List<Order> ORDERS = List.of(new Order("soup"), new Order("fish"));
  static final Address ADDRESS = new Address("1 Loop Road");

  private final GivenService api;
  private final Map<String, Function<String, CompletableFuture<?>>> scripts = new HashMap<>();

  TestApi(Simulation sim) {
    api = sim.service("api");
    for (User user : List.of(ADA, GRACE, LINUS)) {
      at("user " + user.id(), ONE, found(user));
      at("user " + user.name(), ONE, found(user));
      at("orders of " + user.name(), ONE, ORDERS);
      at("address of " + user.name(), ONE, ADDRESS);
    }
  }

  static Response found(User user) {
    return new Response(200, Optional.of(user), Optional.empty());
  }

  static Response status(int status) {
    return new Response(status, Optional.empty(), Optional.empty());
  }

  static Response tooMany(Duration retryAfter) {
    return new Response(429, Optional.empty(), Optional.of(retryAfter));
  }

  /** From now on this is the answer to that question. */
  TestApi at(String question, Duration latency, Object answer) {
    scripts.put(question, label -> api.answer(label, latency, answer));
    return this;
  }

  /** From now on there is no answer to that question. */
  TestApi broken(String question, Duration latency, Throwable failure) {
    scripts.put(question, label -> api.fail(label, latency, failure));
    return this;
  }

  /** From now on that question is not even taken. */
  TestApi refused(String question, RuntimeException refusal) {
    scripts.put(
        question,
        label -> {
          throw refusal;
        });
    return this;
  }

  /** The questions so far, in the order in which they were asked. */
  List<String> questions() {
    return api.calls().stream().map(GivenService.Call::label).toList();
  }

  /** When that question was asked. */
  Duration asked(String question) {
    return api.calls().stream()
        .filter(call -> call.label().equals(question))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody asked for " + question))
        .began();
  }

  @Override
  public CompletableFuture<Response> get(int id) {
    return answer("user " + id, status(404));
  }

  @Override
  public CompletableFuture<Response> get(String name) {
    return answer("user " + name, status(404));
  }

  @Override
  public CompletableFuture<List<Order>> orders(User user) {
    return answer("orders of " + user.name(), List.of());
  }

  @Override
  public CompletableFuture<Address> address(User user) {
    return answer("address of " + user.name(), ADDRESS);
  }

  @SuppressWarnings("unchecked")
  private <T> CompletableFuture<T> answer(String question, T otherwise) {
    Function<String, CompletableFuture<?>> script = scripts.get(question);
    return script == null
        ? api.answer(question, ONE, otherwise)
        : (CompletableFuture<T>) script.apply(question);
  }
}
