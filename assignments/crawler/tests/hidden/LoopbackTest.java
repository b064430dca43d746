package course.crawler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.crawler.Crawler;
import course.crawler.given.Config;
import course.crawler.given.SiteMap;
import headwaiter.api.Check;
import headwaiter.api.RealTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real bytes over real sockets. */
class LoopbackTest {
  private static final int BACKLOG = 9;

  @RealTime(repeats = 3)
  @Check("over-a-real-socket")
  @Test
  void a_real_site_is_mapped() throws Exception {
    try (ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        HttpClient client = HttpClient.newHttpClient()) {
      Thread.ofPlatform().daemon().name("server").start(() -> serve(door));
      URI root = URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
      Duration ages = Duration.ofMinutes(5);
      Config config = new Config(3, 5, 2, ages, 0, Duration.ZERO, ages);
      SiteMap map = new Crawler(client, config).crawl(root).get();
      assertEquals(List.of("0 127.0.0.1/", "1 127.0.0.1/menu"), Site.text(map.visited()));
      assertEquals(List.of("1 127.0.0.1/gone"), Site.text(map.broken()));
    }
  }

  private static void serve(ServerSocket door) {
    try {
      while (true) {
        Socket socket = door.accept();
        Thread.ofPlatform().daemon().name("answer").start(() -> answer(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static void answer(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String asked = in.readLine();
      String line = asked;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      String head = asked != null && asked.contains("/gone") ? "404 Gone" : "200 Fine";
      String body = Site.html("/menu", "/gone", "/");
      String answer =
          "HTTP/1.1 "
              + head
              + "\r\nContent-Length: "
              + body.length()
              + "\r\nConnection: close\r\n\r\n"
              + body;
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // nobody listens any more
    }
  }
}
