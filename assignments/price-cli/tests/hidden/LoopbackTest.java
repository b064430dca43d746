package course.pricecli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.pricecli.PriceCli;
import headwaiter.api.Check;
import headwaiter.api.RealTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real bytes over real sockets. */
class LoopbackTest {
  private static final int BACKLOG = 9;

  @RealTime(repeats = 3)
  @Check("over-a-real-socket")
  @Test
  void a_real_server_is_asked() throws Exception {
    try (ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        HttpClient client = HttpClient.newHttpClient()) {
      Thread.ofPlatform().daemon().name("server").start(() -> serve(door));
      Screen out = new Screen();
      String root = "http://127.0.0.1:" + door.getLocalPort() + "/";
      List<String> args =
          List.of("BTC", "--exchange", "north,gone", "--base-url", root, "--timeout", "300s");
      assertEquals(1, PriceCli.run(args, client, out, new Screen()), "exit code");
      assertEquals(List.of("BTC bid 42990.5 (north) ask 43010.5 (north) spread 20.0"), out.lines());
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
      if (asked == null || asked.contains("/gone")) {
        return;
      }
      String body = "42990.5 43010.5";
      String answer =
          "HTTP/1.1 200 Fine\r\nContent-Length: "
              + body.length()
              + "\r\nConnection: close\r\n\r\n"
              + body;
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // nobody listens any more
    }
  }
}
