package shop.clean;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwaiter.api.Simulation;
import headwaiter.junit.Simulated;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Simulated(schedules = 3)
public class Fetching {
  private static final HttpRequest WEATHER =
      HttpRequest.newBuilder(URI.create("http://api.example/weather")).build();

  @BeforeEach
  void script(Simulation sim) {
    sim.network().host("api.example").on("GET", "/weather").after(ofSeconds(2)).reply(200, "sunny");
  }

  @Test
  void a_client_that_code_makes_by_itself(Simulation sim) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals("sunny", client.send(WEATHER, BodyHandlers.ofString()).body());
    }
    assertEquals(ofSeconds(2), sim.elapsed());
  }

  @Test
  void a_host_that_nobody_scripted() {
    HttpRequest elsewhere = HttpRequest.newBuilder(URI.create("http://other.example/")).build();
    try (HttpClient client = HttpClient.newBuilder().build()) {
      assertThrows(ConnectException.class, () -> client.send(elsewhere, BodyHandlers.discarding()));
    }
  }
}
