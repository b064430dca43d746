package headwaiter.junit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import headwaiter.api.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A real server on the loopback interface that says byte for byte what a {@link Reply} stands for,
 * without its pauses.
 */
final class LoopbackHost implements AutoCloseable {
  /** What it was asked for, in words. */
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
  private final ServerSocket door;
  private final Function<String, Reply> script;

  /**
   * Listens.
   *
   * @param script from method and path to what comes next
   */
  LoopbackHost(Function<String, Reply> script) {
    this.script = script;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : List.copyOf(sockets)) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      while (answer(socket)) {}
    } catch (IOException e) {
      // The client went away.
    }
  }

  private boolean answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    String first = line(in);
    if (first.isEmpty()) {
      return false;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.merge(line.split(": ", 2)[0], line.split(": ", 2)[1], (a, b) -> a + ", " + b);
    }
    if (headers.containsKey("Expect")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
    }
    String body = body(in, headers);
    String what = first.replace(" HTTP/1.1", "");
    asked.add(Described.request(what, headers, body));
    Reply reply = script.apply(what);
    if (reply.end() == Reply.End.GARBAGE) {
      out.write(bytes(reply));
      out.write("\r\n\r\n".getBytes(ISO_8859_1));
      return false;
    }
    boolean chunked = false;
    if (reply.head().isPresent()) {
      Head head = Head.of(reply.head().get(), reply, what.startsWith("HEAD"));
      StringBuilder text = new StringBuilder("HTTP/1.1 " + head.status() + " Said\r\n");
      head.headers()
          .map()
          .forEach((name, values) -> values.forEach(v -> text.append(name + ": " + v + "\r\n")));
      out.write((text + "\r\n").getBytes(UTF_8));
      out.flush();
      boolean bodiless = what.startsWith("HEAD") || head.status() == 204 || head.status() == 304;
      chunked = reply.length() < 0 && !bodiless;
      byte[] sent = bodiless ? new byte[0] : bytes(reply);
      if (chunked && sent.length > 0) {
        out.write((Integer.toHexString(sent.length) + "\r\n").getBytes(ISO_8859_1));
        out.write(sent);
        out.write("\r\n".getBytes(ISO_8859_1));
      } else {
        out.write(sent);
      }
    }
    return switch (reply.end()) {
      case WHOLE -> {
        out.write((chunked ? "0\r\n\r\n" : "").getBytes(ISO_8859_1));
        yield true;
      }
      case CLOSED, GARBAGE -> false;
      case RESET -> {
        socket.setSoLinger(true, 0);
        yield false;
      }
      case SILENCE -> in.read() >= 0;
    };
  }

  private static byte[] bytes(Reply reply) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    reply.body().forEach(part -> all.writeBytes(copy(part)));
    byte[] whole = all.toByteArray();
    return reply.most() < 0 || reply.end() == Reply.End.GARBAGE
        ? whole
        : java.util.Arrays.copyOf(whole, (int) Math.min(reply.most(), whole.length));
  }

  private static byte[] copy(Reply.Part part) {
    byte[] bytes = new byte[part.bytes().remaining()];
    part.bytes().duplicate().get(bytes);
    return bytes;
  }

  private static String body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.containsKey("Content-Length")) {
      return new String(in.readNBytes(Integer.parseInt(headers.get("Content-Length"))), UTF_8);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (headers.containsKey("Transfer-Encoding")) {
      for (int size = size(in); size > 0; size = size(in)) {
        all.write(in.readNBytes(size));
        line(in);
      }
      line(in);
    }
    return all.toString(UTF_8);
  }

  private static int size(InputStream in) throws IOException {
    String line = line(in);
    return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
