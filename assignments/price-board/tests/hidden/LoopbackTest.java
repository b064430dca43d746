package course.priceboard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.priceboard.PriceBoard;
import course.priceboard.given.Board;
import course.priceboard.given.Exchange;
import course.priceboard.given.Failure;
import headwaiter.api.Check;
import headwaiter.api.RealTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real bytes over real sockets. */
class LoopbackTest {
  private static final int BACKLOG = 9;

  @RealTime(repeats = 3)
  @Check("over-a-real-socket")
  @Test
  void a_real_server_is_asked_by_a_real_client() throws Exception {
    try (ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        HttpClient client = HttpClient.newHttpClient()) {
      Thread.ofPlatform().daemon().name("server").start(() -> serve(door));
      URI root = URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
      Board board =
          new PriceBoard(client)
              .fetchAll(
                  List.of(
                      new Exchange("good", root.resolve("good")),
                      new Exchange("gone", root.resolve("gone")),
                      new Exchange("cut", root.resolve("cut"))))
              .get();
      assertEquals(Map.of("good", new BigDecimal("43000.25")), board.prices());
      assertEquals(Map.of("gone", Failure.STATUS, "cut", Failure.BROKEN), board.failures());
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
      String body = asked != null && asked.contains("/cut") ? "43" : "43000.25";
      String answer =
          "HTTP/1.1 " + head + "\r\nContent-Length: 8\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // nobody listens any more
    }
  }
}
