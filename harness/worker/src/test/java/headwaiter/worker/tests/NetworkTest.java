package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.BlockingCall;
import headwaiter.wire.Frame;
import headwaiter.wire.Leftover;
import headwaiter.wire.Observation;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Submissions that speak HTTP. */
class NetworkTest {
  private static final String FETCH =
      """
      class Sub {
        static int fetch(java.net.http.HttpClient client, java.net.URI uri) throws Exception {
          return client.send(java.net.http.HttpRequest.newBuilder(uri).build(),
              java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode();
        }
      }
      """;

  @Test
  void a_blocking_send_on_the_loop_has_its_line_and_its_virtual_duration() {
    BlockingCall call =
        Lesson.of(
                FETCH,
                """
                @Check("c") @Test void fetches(Simulation sim) throws Exception {
                  Host api = sim.network().host("api.example").latency(Duration.ofSeconds(2));
                  assertEquals(404, sim.onLoop(() -> Sub.fetch(sim.network().client(), api.uri("/"))));
                }
                """)
            .first(BlockingCall.class);
    assertThat(call.kind()).isEqualTo(BlockingCall.Kind.IO);
    assertThat(call.call()).isEqualTo("HttpClient.send");
    assertThat(call.at().place().line()).isEqualTo(Lesson.line(3));
    assertThat(call.nanos()).isEqualTo(2_000_000_000L);
    assertThat(call.stack()).noneMatch(frame -> frame.className().startsWith("headwaiter."));
  }

  @Test
  void reading_a_body_that_is_not_there_yet_blocks_too() {
    BlockingCall call =
        Lesson.of(
                "class Sub { static long count(java.util.stream.Stream<String> s) { return s.count(); } }",
                """
                @Check("c") @Test void reads(Simulation sim) throws Exception {
                  Host api = sim.network().host("api.example");
                  api.on("GET", "/").reply(Reply.of(200, "a\\n").then(Duration.ofSeconds(3), "b\\n"));
                  var body = sim.network().client().send(
                      java.net.http.HttpRequest.newBuilder(api.uri("/")).build(),
                      java.net.http.HttpResponse.BodyHandlers.ofLines()).body();
                  assertEquals(2L, (long) sim.onLoop(() -> Sub.count(body)));
                }
                """)
            .first(BlockingCall.class);
    assertThat(call.kind()).isEqualTo(BlockingCall.Kind.IO);
    assertThat(call.at().place().line()).isEqualTo(Lesson.line(1));
    assertThat(call.nanos()).isEqualTo(3_000_000_000L);
  }

  @Test
  void a_client_of_the_submissions_own_speaks_over_the_simulations_network() {
    List<Observation> seen =
        Lesson.of(
                """
                class Sub {
                  static java.util.function.Supplier<java.net.http.HttpClient> maker =
                      java.net.http.HttpClient::newHttpClient;
                  static String fetch(java.net.URI uri) throws Exception {
                    var request = java.net.http.HttpRequest.newBuilder(uri).build();
                    var text = java.net.http.HttpResponse.BodyHandlers.ofString();
                    var first = java.net.http.HttpClient.newBuilder().build().send(request, text);
                    return first.body() + maker.get().send(request, text).body();
                  }
                }
                """,
                """
                @Check("c") @Test void fetches(Simulation sim) throws Exception {
                  Host api = sim.network().host("api.example");
                  api.on("GET", "/").after(Duration.ofSeconds(1)).reply(200, "a").reply(200, "b");
                  assertEquals("ab", Sub.fetch(api.uri("/")));
                  VirtualTime.assertElapsed(sim, Duration.ofSeconds(2));
                  assertEquals(2, sim.network().clients());
                }
                @Check("c") @Test void needs_no_parameter() throws Exception {
                  assertThrows(java.net.ConnectException.class,
                      () -> Sub.fetch(java.net.URI.create("http://api.example/")));
                }
                """)
            .run(Observation.class);
    assertThat(seen).filteredOn(TestPassed.class::isInstance).as(seen.toString()).hasSize(2);
    assertThat(seen).noneMatch(Leftover.class::isInstance);
  }

  @Test
  void exchanges_stand_on_the_timeline_with_the_line_that_asked() {
    TimelineSeen timeline =
        Lesson.of(
                FETCH,
                """
                @Check("c") @Test void fetches(Simulation sim) throws Exception {
                  Host api = sim.network().host("api.example").latency(Duration.ofSeconds(2));
                  Sub.fetch(sim.network().client(), api.uri("/x"));
                }
                """)
            .first(TimelineSeen.class);
    TimelineSeen.Track track = timeline.tracks().getFirst();
    assertThat(track.name()).isEqualTo("api.example");
    assertThat(track.spans())
        .containsExactly(
            new TimelineSeen.Span(
                0,
                2_000_000_000L,
                TimelineSeen.State.CALL,
                "GET /x",
                new headwaiter.wire.Place("Sub.java", Lesson.line(3))));
  }

  @Test
  void a_callback_that_never_ends_is_left_over_but_the_clients_threads_are_not() {
    List<Leftover> left =
        Lesson.of(
                """
                class Sub {
                  static void hang(java.net.http.HttpClient client, java.net.URI uri) {
                    client.sendAsync(java.net.http.HttpRequest.newBuilder(uri).build(), info -> {
                      new Semaphore(0).acquireUninterruptibly();
                      return null;
                    });
                  }
                }
                """,
                """
                @Check("c") @Test void hangs(Simulation sim) throws Exception {
                  Host api = sim.network().host("api.example");
                  Sub.hang(sim.network().client(), api.uri("/x"));
                  sim.advance(Duration.ofSeconds(1));
                }
                """)
            .run(Leftover.class);
    assertThat(left)
        .extracting(Leftover::what)
        .containsExactly("unfinished task of HttpClient-1-Worker-0, at Sub.java:" + Lesson.line(4));
  }

  @Test
  void who_connects_a_socket_is_told_at_the_line_that_there_is_none() {
    TestFailed failed =
        Lesson.of(
                """
                class Sub {
                  static void dial() throws Exception {
                    new java.net.Socket("127.0.0.1", 9).close();
                  }
                }
                """,
                "@Check(\"c\") @Test void dials() throws Exception { Sub.dial(); }")
            .first(TestFailed.class);
    assertThat(failed.type()).isEqualTo("java.net.ConnectException");
    assertThat(failed.message()).contains("talks to the real network, which is not simulated");
    assertThat(failed.stack())
        .filteredOn(Frame::subject)
        .extracting(frame -> frame.place().line())
        .containsExactly(Lesson.line(3));
  }

  @Test
  void a_run_that_waited_for_a_process_is_told_to_be_inexact() {
    List<Observation> seen =
        Lesson.of(
                """
                class Sub {
                  static int ask() throws Exception {
                    return new ProcessBuilder("true").start().waitFor();
                  }
                }
                """,
                "@Check(\"c\") @Test void asks() throws Exception { assertEquals(0, Sub.ask()); }")
            .run(Observation.class);
    assertThat(seen)
        .filteredOn(OutsideSeen.class::isInstance)
        .singleElement()
        .satisfies(one -> assertThat(((OutsideSeen) one).what()).isNotEmpty());
    assertThat(seen).anyMatch(TestPassed.class::isInstance);
  }
}
