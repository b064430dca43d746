package headwaiter.junit.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.api.Check;
import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Network;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import headwaiter.hook.Hook;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a client does, and when. */
class ClientTest {
  private static final Duration SECOND = ofSeconds(1);

  private static HttpRequest get(Host host, String path) {
    return HttpRequest.newBuilder(host.uri(path)).build();
  }

  @Check("http")
  @Test
  void an_answer_comes_after_its_latency(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/weather").after(ofSeconds(2)).reply(200, "sunny");
    HttpResponse<String> response =
        VirtualTime.assertTakes(
            sim,
            ofSeconds(2),
            () -> sim.network().client().send(get(api, "/weather"), BodyHandlers.ofString()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("sunny");
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(response.uri()).isEqualTo(api.uri("/weather"));
    assertThat(response.headers().firstValueAsLong("content-length")).hasValue(5);
    assertThat(response.previousResponse()).isEmpty();
  }

  @Check("http")
  @Test
  void exchanges_overlap_and_are_recorded(Simulation sim) throws Exception {
    Network network = sim.network();
    Host api = network.host("api.example").latency(SECOND);
    HttpClient client = network.client();
    CompletableFuture<HttpResponse<Void>> one =
        sim.onLoop(() -> client.sendAsync(get(api, "/1"), BodyHandlers.discarding()));
    CompletableFuture<HttpResponse<Void>> two =
        client.sendAsync(get(api, "/2"), BodyHandlers.discarding());
    sim.await(CompletableFuture.allOf(one, two));
    VirtualTime.assertElapsed(sim, SECOND);
    assertThat(network.mostInFlight()).isEqualTo(2);
    assertThat(api.mostConnections()).isEqualTo(2);
    assertThat(network.exchanges())
        .extracting(e -> e.request().uri().getPath(), Exchange::thread, Exchange::onLoop)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/1", "loop", true),
            org.assertj.core.groups.Tuple.tuple("/2", "main", false));
    assertThat(network.exchanges())
        .extracting(Exchange::began, Exchange::ended, Exchange::ending)
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple(
                Duration.ZERO, Optional.of(SECOND), Exchange.Ending.ANSWERED));
  }

  @Check("http")
  @Test
  void dependents_run_in_the_common_pool_and_handlers_on_the_clients_workers(Simulation sim)
      throws Exception {
    Host api = sim.network().host("api.example").latency(SECOND);
    List<String> threads = new ArrayList<>();
    CompletableFuture<Void> done =
        sim.network()
            .client()
            .sendAsync(
                get(api, "/"),
                info -> {
                  threads.add(Hook.currentThread().getName());
                  return HttpResponse.BodySubscribers.discarding();
                })
            .thenAccept(r -> threads.add(Hook.currentThread().getName()));
    sim.await(done);
    assertThat(threads.getFirst()).startsWith("HttpClient-1-Worker-");
    assertThat(threads.getLast()).startsWith("ForkJoinPool.commonPool-worker-");
  }

  @Check("http")
  @Test
  void the_given_executor_runs_the_callbacks(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").latency(SECOND);
    try (ExecutorService mine =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"))) {
      HttpClient client = sim.network().newBuilder().executor(mine).build();
      List<String> threads = new ArrayList<>();
      client.send(
          get(api, "/"),
          info -> {
            threads.add(Hook.currentThread().getName());
            return HttpResponse.BodySubscribers.discarding();
          });
      assertThat(threads).containsExactly("mine");
      assertThat(client.executor()).contains(mine);
    }
  }

  @Check("http")
  @Test
  void a_request_times_out_at_its_time(Simulation sim) {
    Host api = sim.network().host("api.example").latency(ofSeconds(5));
    HttpRequest request = HttpRequest.newBuilder(api.uri("/")).timeout(ofMillis(1500)).build();
    assertThat(
            sim.awaitFailure(sim.network().client().sendAsync(request, BodyHandlers.discarding())))
        .isExactlyInstanceOf(HttpTimeoutException.class)
        .hasMessage("request timed out");
    VirtualTime.assertElapsed(sim, ofMillis(1500));
    Exchange exchange = sim.network().exchanges().getFirst();
    assertThat(exchange.ended()).contains(ofMillis(1500));
    assertThat(exchange.cancelled()).isTrue();
  }

  @Check("http")
  @Test
  void the_timeout_of_a_request_ends_with_the_head(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").after(SECOND).reply(Reply.of(200, "12345").at(1));
    HttpRequest request = HttpRequest.newBuilder(api.uri("/")).timeout(ofSeconds(2)).build();
    assertThat(sim.network().client().send(request, BodyHandlers.ofString()).body())
        .isEqualTo("12345");
    VirtualTime.assertElapsed(sim, ofSeconds(6));
  }

  @Check("http")
  @Test
  void connecting_times_out_at_its_time(Simulation sim) {
    Host api = sim.network().host("api.example").ignores();
    HttpClient client = sim.network().newBuilder().connectTimeout(SECOND).build();
    assertThatThrownBy(() -> client.send(get(api, "/"), BodyHandlers.discarding()))
        .isExactlyInstanceOf(HttpConnectTimeoutException.class)
        .hasMessage("HTTP connect timed out");
    VirtualTime.assertElapsed(sim, SECOND);
  }

  @Check("http")
  @Test
  void cancelling_the_future_ends_the_exchange_at_once(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").latency(ofSeconds(5));
    CompletableFuture<Integer> status =
        sim.network()
            .client()
            .sendAsync(get(api, "/"), BodyHandlers.discarding())
            .thenApply(HttpResponse::statusCode);
    sim.advance(SECOND);
    assertThat(sim.network().inFlight()).isEqualTo(1);
    assertThat(status.cancel(true)).isTrue();
    assertThat(sim.network().inFlight()).isZero();
    assertThat(sim.network().exchanges().getFirst().cancelled()).isTrue();
    assertThat(sim.awaitFailure(status)).isInstanceOf(CancellationException.class);
  }

  @Check("http")
  @Test
  void a_deadline_on_the_future_leaves_the_exchange_alone(Simulation sim) {
    Host api = sim.network().host("api.example").latency(ofSeconds(5));
    sim.awaitFailure(
        sim.network()
            .client()
            .sendAsync(get(api, "/"), BodyHandlers.discarding())
            .orTimeout(1, java.util.concurrent.TimeUnit.SECONDS));
    assertThat(sim.network().inFlight()).isEqualTo(1);
  }

  @Check("http")
  @Test
  void an_unknown_host_and_a_closed_door_fail_the_connection(Simulation sim) {
    HttpClient client = sim.network().client();
    HttpRequest nowhere = HttpRequest.newBuilder(java.net.URI.create("http://nowhere/")).build();
    assertThatThrownBy(() -> client.send(nowhere, BodyHandlers.discarding()))
        .isExactlyInstanceOf(ConnectException.class)
        .hasRootCauseInstanceOf(java.nio.channels.UnresolvedAddressException.class);
    Host shut = sim.network().host("shut.example").connecting(SECOND).refuses();
    assertThatThrownBy(() -> client.send(get(shut, "/"), BodyHandlers.discarding()))
        .isExactlyInstanceOf(ConnectException.class);
    VirtualTime.assertElapsed(sim, ofSeconds(2));
  }

  @Check("http")
  @Test
  void a_script_says_what_the_next_request_gets(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/flaky").after(SECOND).reply(503, "").after(ofSeconds(2)).reply(200, "ok");
    HttpClient client = sim.network().client();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      seen.add(client.send(get(api, "/flaky"), BodyHandlers.ofString()).statusCode());
    }
    assertThat(seen).containsExactly(503, 200, 200);
    VirtualTime.assertElapsed(sim, ofSeconds(5));
    assertThat(api.connections()).isEqualTo(1);
  }

  @Check("http")
  @Test
  void the_loop_is_seen_to_block(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").latency(SECOND);
    sim.onLoop(() -> sim.network().client().send(get(api, "/"), BodyHandlers.discarding()));
    VirtualTime.assertElapsed(sim, SECOND);
  }

  @Check("http")
  @Test
  void a_closed_client_leaves_nothing_behind(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").latency(SECOND);
    CompletableFuture<HttpResponse<Void>> last;
    try (HttpClient client = sim.network().newBuilder().build()) {
      last = client.sendAsync(get(api, "/"), BodyHandlers.discarding());
    }
    VirtualTime.assertElapsed(sim, SECOND);
    assertThat(sim.await(last).statusCode()).isEqualTo(404);
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("http")
  @Test
  void no_request_is_taken_after_the_end(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").latency(SECOND);
    HttpClient client = sim.network().newBuilder().build();
    CompletableFuture<HttpResponse<Void>> last =
        client.sendAsync(get(api, "/"), BodyHandlers.discarding());
    client.shutdown();
    assertThatThrownBy(() -> client.send(get(api, "/"), BodyHandlers.discarding()))
        .isInstanceOf(IOException.class)
        .hasMessage("closed");
    assertThat(client.awaitTermination(ofMillis(500))).isFalse();
    assertThat(client.isTerminated()).isFalse();
    client.shutdownNow();
    assertThat(sim.awaitFailure(last)).isInstanceOf(IOException.class);
    assertThat(client.awaitTermination(SECOND)).isTrue();
    VirtualTime.assertElapsed(sim, ofMillis(500));
  }

  @Check("http")
  @Test
  void an_interrupt_ends_the_blocking_call_and_its_exchange(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").latency(ofSeconds(5));
    List<String> seen = new ArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                sim.network().client().send(get(api, "/"), BodyHandlers.discarding());
              } catch (InterruptedException e) {
                seen.add("interrupted at " + VirtualTime.text(sim.elapsed()));
              } catch (IOException e) {
                seen.add(e.toString());
              }
            });
    caller.start();
    sim.advance(SECOND);
    caller.interrupt();
    caller.join();
    assertThat(seen).containsExactly("interrupted at 1 s");
    assertThat(sim.network().exchanges().getFirst().cancelled()).isTrue();
  }

  @Check("http")
  @Test
  void an_idle_connection_is_kept_for_thirty_seconds(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example").connecting(SECOND);
    HttpClient client = sim.network().client();
    client.send(get(api, "/"), BodyHandlers.discarding());
    sim.advance(ofMillis(29_999));
    client.send(get(api, "/"), BodyHandlers.discarding());
    assertThat(api.connections()).isEqualTo(1);
    sim.advance(ofSeconds(30));
    client.send(get(api, "/"), BodyHandlers.discarding());
    assertThat(api.connections()).isEqualTo(2);
    VirtualTime.assertElapsed(sim, ofMillis(61_999));
  }

  @Check("http")
  @Test
  void an_executor_whose_only_thread_waits_is_stuck_until_it_is_free(Simulation sim)
      throws Exception {
    Host api = sim.network().host("api.example").latency(SECOND);
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      HttpClient client = sim.network().newBuilder().executor(one).build();
      one.execute(
          () -> {
            try {
              Thread.sleep(4_000);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      sim.await(client.sendAsync(get(api, "/"), BodyHandlers.discarding()));
    }
    VirtualTime.assertElapsed(sim, ofSeconds(5));
  }

  @Check("http")
  @Test
  void an_executor_that_is_closed_refuses_the_call(Simulation sim) {
    Host api = sim.network().host("api.example");
    ExecutorService closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    HttpClient client = sim.network().newBuilder().executor(closed).build();
    assertThatThrownBy(() -> client.sendAsync(get(api, "/"), BodyHandlers.discarding()))
        .isInstanceOf(java.util.concurrent.RejectedExecutionException.class);
    client.shutdown();
    assertThat(client.isTerminated()).isTrue();
  }
}
