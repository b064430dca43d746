package headwaiter.simulator.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What wants to talk to the real network hears at once that it is not there. */
@Timeout(60)
class RealNetworkTest {
  private static final String TOLD = "talks to the real network, which is not simulated";

  private static Outcome run(Body body) {
    Outcome outcome = Machine.run(Settings.plain(1), body);
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
    return outcome;
  }

  @Test
  void a_socket_is_refused_in_words() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Set<Long> hashes = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        Outcome outcome =
            run(
                machine ->
                    assertThatThrownBy(
                            () ->
                                new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())
                                    .close())
                        .isInstanceOf(ConnectException.class)
                        .hasMessageContaining(TOLD));
        hashes.add(outcome.hash());
        assertThat(outcome.elapsed()).isEqualTo(Duration.ZERO);
      }
      assertThat(hashes).hasSize(1);
    }
  }

  @Test
  void a_channel_is_refused_in_words() {
    run(
        machine -> {
          try (SocketChannel channel = SocketChannel.open()) {
            assertThatThrownBy(
                    () ->
                        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(TOLD);
          }
        });
  }

  @Test
  void a_server_of_ones_own_gets_no_guests() {
    run(
        machine -> {
          try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(server::accept)
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(TOLD);
          }
        });
  }

  @Test
  void the_jdks_own_client_fails_at_once_and_time_goes_on() {
    Outcome outcome =
        run(
            machine -> {
              HttpClient client = HttpClient.newHttpClient();
              HttpRequest request =
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build();
              assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                  .isInstanceOf(ConnectException.class)
                  .hasMessageContaining(TOLD);
              assertThatThrownBy(() -> client.sendAsync(request, BodyHandlers.discarding()).join())
                  .isInstanceOf(CompletionException.class)
                  .hasMessageContaining(TOLD);
              for (int i = 0; i < 1_000; i++) {
                Thread.sleep(1_000);
              }
            });
    assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1_000));
  }
}
