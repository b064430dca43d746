package headwaiter.junit.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.api.Check;
import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The network that the documents show. */
class ScriptTest {
  @Check("http")
  @Test
  void the_network_of_the_documents(Simulation sim) throws Exception {
    Host api = sim.network().host("api.example");
    api.on("GET", "/weather").after(ofSeconds(2)).reply(200, "sunny");
    api.on("GET", "/flaky").after(ofMillis(100)).reply(503, "busy").reply(200, "ok");
    api.on("GET", "/moved").reply(Reply.redirect(302, "/weather"));
    api.on("GET", "/slow").reply(Reply.of(200, "0123456789").at(5));
    api.on("GET", "/broken").reply(Reply.of(200, "0123456789").resetAfter(4));
    api.on("GET", "/stalls").reply(Reply.of(200, "0123456789").silentAfter(4));
    api.on("GET", "/hangs").reply(Reply.silence());
    api.on("GET", "/rude").reply(Reply.closed());
    api.on("GET", "/odd").reply(Reply.garbage("SSH-2.0-OpenSSH"));
    sim.network().host("shut.example").refuses();
    sim.network().host("far.example").connecting(ofSeconds(1)).ignores();

    HttpClient client =
        sim.network()
            .newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(ofSeconds(3))
            .build();
    Map<String, String> said = new LinkedHashMap<>();
    for (String path :
        List.of("weather", "flaky", "flaky", "moved", "slow", "broken", "hangs", "rude", "odd")) {
      said.merge(path, ask(sim, client, api, "/" + path), (first, next) -> first + ", " + next);
    }
    said.put("shut", ask(sim, client, sim.network().host("shut.example"), "/"));
    said.put("far", ask(sim, client, sim.network().host("far.example"), "/"));
    assertThat(said)
        .containsExactly(
            Map.entry("weather", "200 sunny after 2 s"),
            Map.entry("flaky", "503 busy after 100 ms, 200 ok after 100 ms"),
            Map.entry("moved", "200 sunny after 2 s"),
            Map.entry("slow", "200 0123456789 after 2 s"),
            Map.entry("broken", "fixed content-length: 10, bytes received: 4 after 0 s"),
            Map.entry("hangs", "request timed out after 10 s"),
            Map.entry("rude", "HTTP/1.1 header parser received no bytes after 0 s"),
            Map.entry("odd", "Invalid status line: \"SSH-2.0-OpenSSH\" after 0 s"),
            Map.entry("shut", "null after 0 s"),
            Map.entry("far", "HTTP connect timed out after 3 s"));
    assertThat(sim.network().exchanges())
        .extracting(Exchange::ending)
        .contains(Exchange.Ending.ANSWERED, Exchange.Ending.GIVEN_UP, Exchange.Ending.BROKEN);
  }

  private static String ask(Simulation sim, HttpClient client, Host host, String path)
      throws InterruptedException {
    var before = sim.elapsed();
    HttpRequest request = HttpRequest.newBuilder(host.uri(path)).timeout(ofSeconds(10)).build();
    String said;
    try {
      var response = client.send(request, BodyHandlers.ofString());
      said = response.statusCode() + " " + response.body();
    } catch (IOException e) {
      said = e.getMessage();
    }
    return said + " after " + VirtualTime.text(sim.elapsed().minus(before));
  }
}
