package headwaiter.junit.http;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Reply;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Runnables;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.sim.Strategy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many exchanges, and many runs. */
class CrowdTest {
  private static ScriptedNetwork network(Machine machine) {
    return new ScriptedNetwork(machine, () -> new Caller("x", false, Optional.empty()));
  }

  private static Body crowd(int size, AtomicReference<String> said) {
    return machine -> {
      ScriptedNetwork network = network(machine);
      Host host =
          network.host("api.example").latency(Duration.ofMillis(10), ofSeconds(2)).losing(0.01);
      host.answers(request -> Reply.of(200, request.uri().getPath()).at(100));
      try (HttpClient client = network.newBuilder().build()) {
        List<CompletableFuture<Integer>> all =
            IntStream.range(0, size)
                .mapToObj(
                    i -> HttpRequest.newBuilder(host.uri("/" + i)).timeout(ofSeconds(10)).build())
                .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                .map(future -> future.handle((r, e) -> r == null ? 0 : r.statusCode()))
                .toList();
        int good = all.stream().mapToInt(CompletableFuture::join).map(s -> s == 200 ? 1 : 0).sum();
        said.set(good + " of " + size + ", " + network.mostInFlight() + " at once");
      }
      assertThat(machine.leftovers()).isEmpty();
    };
  }

  @Test
  void ten_thousand_requests_are_nothing() {
    AtomicReference<String> said = new AtomicReference<>("");
    Outcome outcome = Machine.run(Settings.plain(1), crowd(10_000, said));
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.good()).isTrue();
    assertThat(outcome.exact()).isTrue();
    assertThat(outcome.elapsed()).isEqualTo(ofSeconds(10));
    assertThat(said.get())
        .matches("99\\d\\d of 10000, 10000 at once|98\\d\\d of 10000, 10000 at once");
    assertThat(outcome.leftovers()).isEmpty();
  }

  @Test
  void equal_seeds_give_equal_runs_and_others_give_others() {
    Set<Long> hashes = new HashSet<>();
    Set<Long> others = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      hashes.add(Machine.run(Settings.plain(7), crowd(50, new AtomicReference<>())).hash());
      others.add(Machine.run(Settings.plain(i), crowd(50, new AtomicReference<>())).hash());
    }
    assertThat(hashes).hasSize(1);
    assertThat(others).hasSizeGreaterThan(10);
  }

  @Test
  void no_thread_outlives_its_simulation() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Machine.run(Settings.plain(1), crowd(100, new AtomicReference<>()));
    Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
    after.removeAll(before);
    assertThat(after).noneMatch(thread -> thread.getName().contains("HttpClient"));
  }

  @Test
  void an_answer_at_the_very_end_of_its_time_is_there_or_not() {
    Set<String> ends = new HashSet<>();
    for (int seed = 0; seed < 60; seed++) {
      Outcome outcome =
          Machine.run(
              Settings.plain(seed).with(new Restless(seed)),
              machine -> {
                ScriptedNetwork network = network(machine);
                Host host = network.host("api.example").latency(ofSeconds(1));
                HttpRequest request =
                    HttpRequest.newBuilder(host.uri("/")).timeout(ofSeconds(1)).build();
                try {
                  network.client().sendAsync(request, BodyHandlers.discarding()).join();
                  ends.add("answered");
                } catch (CompletionException e) {
                  assertThat(e).hasCauseInstanceOf(HttpTimeoutException.class);
                  ends.add("timed out");
                }
                assertThat(machine.nanos()).isEqualTo(ofSeconds(1).toNanos());
                assertThat(network.inFlight()).isZero();
              });
      assertThat(outcome.failure()).isEmpty();
    }
    assertThat(ends).containsExactlyInAnyOrder("answered", "timed out");
  }

  @Test
  void a_cancel_at_any_point_ends_the_exchange_once() {
    Set<Exchange.Ending> endings = new HashSet<>();
    for (int seed = 0; seed < 60; seed++) {
      Outcome outcome =
          Machine.run(
              Settings.plain(seed).with(new Restless(seed)),
              machine -> {
                ScriptedNetwork network = network(machine);
                Host host = network.host("api.example").latency(ofSeconds(1));
                CompletableFuture<HttpResponse<String>> future =
                    network
                        .client()
                        .sendAsync(
                            HttpRequest.newBuilder(host.uri("/")).build(), BodyHandlers.ofString());
                Thread canceller = new Thread(() -> future.cancel(true));
                Thread.sleep(1_000);
                canceller.start();
                canceller.join();
                machine.settle();
                List<Exchange> seen = new ArrayList<>(network.exchanges());
                assertThat(seen).hasSize(1);
                endings.add(seen.getFirst().ending());
                assertThat(network.inFlight()).isZero();
                network.client().shutdown();
                assertThat(network.client().awaitTermination(ofSeconds(1))).isTrue();
              });
      assertThat(outcome.failure()).isEmpty();
      assertThat(outcome.good()).isTrue();
    }
    assertThat(endings).contains(Exchange.Ending.ANSWERED, Exchange.Ending.GIVEN_UP);
  }

  /** Chooses at random, whatever there is to choose. */
  private static final class Restless implements Strategy {
    private final SplittableRandom random;

    Restless(long seed) {
      random = new SplittableRandom(seed);
    }

    @Override
    public boolean explores() {
      return true;
    }

    @Override
    public int pick(Runnables runnable) {
      return random.nextInt(runnable.size());
    }

    @Override
    public boolean preempt(int thread, String site, Runnables others) {
      return random.nextBoolean();
    }

    @Override
    public int tie(int timers) {
      return random.nextInt(timers);
    }

    @Override
    public boolean early(Runnables runnable) {
      return random.nextBoolean();
    }
  }
}
