package headwaiter.junit.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.api.Check;
import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

/** Bodies, both ways: their speed is the network's, the publisher's or the subscriber's. */
class BodyTest {
  private static final Duration SECOND = ofSeconds(1);

  private static HttpRequest get(Host host) {
    return HttpRequest.newBuilder(host.uri("/")).build();
  }

  @Check("http")
  @Test
  void a_slow_body_takes_its_bytes_by_its_speed(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").after(SECOND).reply(Reply.of(200, "x".repeat(2_500)).at(1_000));
    HttpResponse<String> response = sim.network().client().send(get(api), BodyHandlers.ofString());
    assertThat(response.body()).hasSize(2_500);
    VirtualTime.assertElapsed(sim, ofMillis(3_500));
  }

  @Check("http")
  @Test
  void lines_come_when_they_are_sent(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/")
        .reply(Reply.of(200, "a\n").then(SECOND, "b\nc").then(SECOND, "c\n").chunked());
    List<String> seen = new ArrayList<>();
    sim.network()
        .client()
        .send(get(api), BodyHandlers.ofLines())
        .body()
        .forEach(line -> seen.add(line + " " + VirtualTime.text(sim.elapsed())));
    assertThat(seen).containsExactly("a 0 s", "b 1 s", "cc 2 s");
  }

  @Check("http")
  @Test
  void a_stream_is_read_as_it_comes(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(Reply.of(200, "ab").then(ofSeconds(2), "cd"));
    HttpResponse<InputStream> response =
        VirtualTime.assertTakes(
            sim,
            Duration.ZERO,
            () -> sim.network().client().send(get(api), BodyHandlers.ofInputStream()));
    try (InputStream body = response.body()) {
      assertThat(new String(body.readNBytes(2), StandardCharsets.UTF_8)).isEqualTo("ab");
      VirtualTime.assertElapsed(sim, Duration.ZERO);
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("cd");
      VirtualTime.assertElapsed(sim, ofSeconds(2));
    }
  }

  @Check("http")
  @Test
  void what_nobody_reads_stays_in_flight_and_a_closed_stream_ends_it(Simulation sim)
      throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(Reply.of(200, "x".repeat(1_000_000)));
    InputStream body = sim.network().client().send(get(api), BodyHandlers.ofInputStream()).body();
    sim.advance(ofSeconds(60));
    assertThat(sim.network().inFlight()).isEqualTo(1);
    body.close();
    sim.settle();
    assertThat(sim.network().inFlight()).isZero();
    assertThat(sim.network().exchanges().getFirst().ending()).isEqualTo(Exchange.Ending.GIVEN_UP);
  }

  @Check("http")
  @Test
  void a_slow_subscriber_slows_the_body(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(Reply.of(200, "x".repeat(4 * 16 * 1024)));
    Slow slow = new Slow();
    CompletableFuture<HttpResponse<Void>> answer =
        sim.network().client().sendAsync(get(api), BodyHandlers.fromSubscriber(slow));
    sim.advance(ofMillis(500));
    assertThat(slow.seen).isEqualTo(1);
    assertThat(sim.network().inFlight()).isEqualTo(1);
    sim.await(answer);
    assertThat(slow.seen).isEqualTo(4);
    VirtualTime.assertElapsed(sim, ofSeconds(4));
    assertThat(sim.network().exchanges().getFirst().ended()).contains(ofSeconds(4));
  }

  @Check("http")
  @Test
  void network_and_subscriber_work_at_the_same_time(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    // A chunk a second, and a subscriber that takes a second for each: five seconds, not eight.
    api.on("GET", "/").reply(Reply.of(200, "x".repeat(4 * 16 * 1024)).at(16 * 1024));
    Slow slow = new Slow();
    slow.every = 1;
    sim.await(sim.network().client().sendAsync(get(api), BodyHandlers.fromSubscriber(slow)));
    assertThat(sim.elapsed()).isGreaterThan(ofSeconds(4));
    assertThat(slow.seen).isGreaterThanOrEqualTo(4);
  }

  @Check("http")
  @Test
  void a_body_is_uploaded_at_the_hosts_speed_and_no_faster_than_it_is_published(Simulation sim)
      throws Exception {
    Host api = sim.network().host("api.example").receiving(100);
    api.on("POST", "/").reply(201, "made");
    HttpRequest request =
        HttpRequest.newBuilder(api.uri("/")).POST(BodyPublishers.ofString("x".repeat(250))).build();
    assertThat(sim.network().client().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
    VirtualTime.assertElapsed(sim, ofMillis(2_500));
    assertThat(sim.network().exchanges().getFirst().request().body()).hasSize(250);

    CompletableFuture<HttpResponse<String>> second;
    try (SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>()) {
      second =
          sim.network()
              .client()
              .sendAsync(
                  HttpRequest.newBuilder(api.uri("/"))
                      .POST(BodyPublishers.fromPublisher(publisher))
                      .build(),
                  BodyHandlers.ofString());
      sim.advance(SECOND);
      publisher.submit(ByteBuffer.wrap(new byte[100]));
      sim.advance(ofSeconds(2));
      publisher.submit(ByteBuffer.wrap(new byte[100]));
    }
    assertThat(sim.await(second).statusCode()).isEqualTo(201);
    VirtualTime.assertElapsed(sim, ofMillis(2_500 + 4_000));
  }

  @Check("http")
  @Test
  void a_published_body_waits_for_its_subscriber(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(Reply.of(200, "a").then(SECOND, "b").chunked());
    Flow.Publisher<List<ByteBuffer>> body =
        sim.network().client().send(get(api), BodyHandlers.ofPublisher()).body();
    sim.advance(ofSeconds(5));
    assertThat(sim.network().inFlight()).isEqualTo(1);
    HttpResponse.BodySubscriber<String> text =
        HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    body.subscribe(text);
    assertThat(sim.<String>await(text.getBody())).isEqualTo("ab");
    VirtualTime.assertElapsed(sim, ofSeconds(6));
  }

  @Check("http")
  @Test
  void a_file_is_written_and_the_path_comes_back(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(200, "to a file");
    Path file = Files.createTempFile("body", ".txt");
    try {
      assertThat(
              Files.readString(
                  sim.network().client().send(get(api), BodyHandlers.ofFile(file)).body()))
          .isEqualTo("to a file");
    } finally {
      Files.delete(file);
    }
  }

  @Check("http")
  @Test
  void a_stalled_body_is_cut_by_cancelling_alone(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(Reply.of(200, "hello world").silentAfter(5));
    HttpRequest request = HttpRequest.newBuilder(api.uri("/")).timeout(SECOND).build();
    CompletableFuture<HttpResponse<String>> answer =
        sim.network().client().sendAsync(request, BodyHandlers.ofString());
    sim.advance(ofSeconds(100));
    assertThat(answer).isNotDone();
    answer.cancel(true);
    assertThat(sim.network().exchanges().getFirst().ended()).contains(ofSeconds(100));
    assertThat(sim.network().exchanges().getFirst().status()).hasValue(200);
  }

  @Check("http")
  @Test
  void a_reset_comes_at_its_byte(Simulation sim) {
    Host api = sim.network().host("api.example");
    api.on("GET", "/").reply(Reply.of(200, "x".repeat(1_000)).at(100).resetAfter(500));
    assertThatThrownBy(() -> sim.network().client().send(get(api), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fixed content-length: 1000, bytes received: 500")
        .hasRootCauseMessage("Connection reset");
    VirtualTime.assertElapsed(sim, ofSeconds(5));
    assertThat(sim.network().exchanges().getFirst().ending()).isEqualTo(Exchange.Ending.BROKEN);
  }

  /** Asks for one more chunk a second after each. */
  private static final class Slow implements Flow.Subscriber<List<ByteBuffer>> {
    private Flow.Subscription subscription =
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {}
        };
    private int seen;
    private int every = 1;

    @Override
    public void onSubscribe(Flow.Subscription granted) {
      subscription = granted;
      granted.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      seen++;
      try {
        Thread.sleep(every * 1_000L);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      subscription.request(1);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
