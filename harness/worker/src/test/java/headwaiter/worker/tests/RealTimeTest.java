package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Died;
import headwaiter.wire.Observation;
import headwaiter.wire.Repeated;
import headwaiter.wire.TestFailed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests by the clock on the wall. */
class RealTimeTest {
  private static final String SUBMISSION =
      """
      class Sub {
        static int fetch(java.net.URI uri) throws Exception {
          try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.sendAsync(java.net.http.HttpRequest.newBuilder(uri).build(),
                java.net.http.HttpResponse.BodyHandlers.discarding()).get().statusCode();
          }
        }
      }
      """;

  @Test
  void a_real_server_on_the_loopback_interface_answers_the_jdks_own_client() {
    Repeated runs =
        Lesson.of(
                SUBMISSION,
                """
                @RealTime(repeats = 3) @Check("c") @Test void fetches() throws Exception {
                  try (var door = new java.net.ServerSocket(0, 9, java.net.InetAddress.getLoopbackAddress())) {
                    Thread.ofVirtual().start(() -> {
                      try (var socket = door.accept()) {
                        socket.getInputStream().read(new byte[4096]);
                        socket.getOutputStream().write("HTTP/1.1 204 Fine\\r\\n\\r\\n".getBytes());
                      } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    });
                    assertEquals(204,
                        Sub.fetch(java.net.URI.create("http://127.0.0.1:" + door.getLocalPort() + "/")));
                  }
                }
                """)
            .first(Repeated.class);
    assertThat(runs.failure()).isEmpty();
    assertThat(runs.passed()).isEqualTo(3);
    assertThat(runs.runs()).isEqualTo(3);
  }

  @Test
  void a_test_that_passes_now_and_then_is_told_as_such() {
    Repeated runs =
        Lesson.of(
                SUBMISSION,
                """
                @RealTime @Check("c") @Test void flickers() {
                  assertEquals(0, next() % 2);
                }
                static int next() {
                  int now = Integer.getInteger("headwaiter.flicker", 0);
                  System.setProperty("headwaiter.flicker", String.valueOf(now + 1));
                  return now;
                }
                """)
            .first(Repeated.class);
    System.clearProperty("headwaiter.flicker");
    assertThat(runs.runs()).isEqualTo(5);
    assertThat(runs.passed()).isEqualTo(3);
    assertThat(runs.failure().map(TestFailed::expected)).contains(java.util.Optional.of("0"));
    assertThat(runs.failure().orElseThrow().stack().getFirst().place().file())
        .isEqualTo("SubTest.java");
  }

  @Test
  void a_run_that_never_ends_has_failed_and_is_not_repeated() {
    Repeated runs =
        Lesson.of(
                SUBMISSION,
                """
                @RealTime(repeats = 4, seconds = 1) @Check("c") @Test void hangs() throws Exception {
                  new Semaphore(0).acquire();
                }
                """)
            .first(Repeated.class);
    assertThat(runs.runs()).isEqualTo(1);
    assertThat(runs.passed()).isZero();
    assertThat(runs.failure().orElseThrow().message())
        .isEqualTo("did not end within 1 s of real time");
  }

  @Test
  void a_simulation_is_not_to_be_had_in_real_time() {
    List<Observation> seen =
        Lesson.of(
                SUBMISSION,
                "@RealTime @Check(\"c\") @Test void wants_one(Simulation sim) { sim.elapsed(); }")
            .run(Observation.class);
    assertThat(seen)
        .anySatisfy(
            observation -> {
              assertThat(observation).isInstanceOf(Died.class);
              assertThat(((Died) observation).detail()).contains("there is no simulation");
            });
  }
}
