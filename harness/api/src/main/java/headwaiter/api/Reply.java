package headwaiter.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Host} sends back. The methods that return a reply leave this one as it is.
 *
 * @param head the status and the headers; empty if the host sends none
 * @param body its parts, each after its pause
 * @param bytesPerSecond how fast the body comes; 0 for at once
 * @param length what {@code Content-Length} says; -1 if it says nothing, and the body comes in
 *     chunks
 * @param most after how many bytes of the body {@code end} comes; -1 for after all
 * @param end what comes then
 */
public record Reply(
    Optional<Head> head, List<Part> body, long bytesPerSecond, long length, long most, End end) {
  /**
   * The head.
   *
   * @param status from 200 to 999
   * @param headers in order; length and encoding of the body are added
   */
  public record Head(int status, List<Header> headers) {}

  /** One header. */
  public record Header(String name, String value) {}

  /**
   * A piece of a body.
   *
   * @param pause before it comes
   * @param bytes read-only
   */
  public record Part(Duration pause, ByteBuffer bytes) {}

  /** How a reply ends. */
  public enum End {
    /** It is whole, and the connection can be used again. */
    WHOLE,
    /** The connection is closed. */
    CLOSED,
    /** The connection is reset. */
    RESET,
    /** Nothing more comes. */
    SILENCE,
    /** What comes is not HTTP. */
    GARBAGE
  }

  /** A reply without a body. */
  public static Reply of(int status) {
    return of(status, new byte[0]);
  }

  /** A reply with that text, as UTF-8. */
  public static Reply of(int status, String body) {
    return of(status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A reply with these bytes. */
  public static Reply of(int status, byte[] body) {
    if (status < 200 || status > 999) {
      throw new IllegalArgumentException("expected a final status, 200 to 999, not " + status);
    }
    List<Part> parts =
        body.length == 0 ? List.of() : List.of(new Part(Duration.ZERO, bytes(body.clone())));
    return new Reply(
        Optional.of(new Head(status, List.of())), parts, 0, body.length, -1, End.WHOLE);
  }

  /** Sends the client elsewhere. */
  public static Reply redirect(int status, String location) {
    return of(status).header("Location", location);
  }

  /** The connection is closed without an answer. */
  public static Reply closed() {
    return headless(End.CLOSED);
  }

  /** The connection is reset without an answer. */
  public static Reply reset() {
    return headless(End.RESET);
  }

  /** No answer ever comes. */
  public static Reply silence() {
    return headless(End.SILENCE);
  }

  /** A line comes that is not the first one of an HTTP answer. */
  public static Reply garbage(String line) {
    return new Reply(
        Optional.empty(),
        List.of(new Part(Duration.ZERO, bytes(line.getBytes(StandardCharsets.ISO_8859_1)))),
        0,
        -1,
        -1,
        End.GARBAGE);
  }

  /** The same with one header more. */
  public Reply header(String name, String value) {
    Head old = head.orElseThrow(() -> new IllegalStateException("a reply without a head"));
    List<Header> headers = new ArrayList<>(old.headers());
    headers.add(new Header(name, value));
    return new Reply(
        Optional.of(new Head(old.status(), List.copyOf(headers))),
        body,
        bytesPerSecond,
        length,
        most,
        end);
  }

  /** The same, and after a pause more of the body, as UTF-8. */
  public Reply then(Duration pause, String more) {
    ByteBuffer bytes = bytes(more.getBytes(StandardCharsets.UTF_8));
    List<Part> parts = new ArrayList<>(body);
    parts.add(new Part(pause, bytes));
    return new Reply(
        head,
        List.copyOf(parts),
        bytesPerSecond,
        length < 0 ? -1 : length + bytes.remaining(),
        most,
        end);
  }

  /** The same, its body at that speed. */
  public Reply at(long speed) {
    if (speed < 1) {
      throw new IllegalArgumentException("expected at least 1 byte a second, not " + speed);
    }
    return new Reply(head, body, speed, length, most, end);
  }

  /** The same without a {@code Content-Length}: the body comes in chunks. */
  public Reply chunked() {
    return new Reply(head, body, bytesPerSecond, -1, most, end);
  }

  /** The same, but after so many bytes of the body the connection is closed. */
  public Reply closedAfter(int bytes) {
    return new Reply(head, body, bytesPerSecond, length, bytes, End.CLOSED);
  }

  /** The same, but after so many bytes of the body the connection is reset. */
  public Reply resetAfter(int bytes) {
    return new Reply(head, body, bytesPerSecond, length, bytes, End.RESET);
  }

  /** The same, but after so many bytes of the body nothing more comes. */
  public Reply silentAfter(int bytes) {
    return new Reply(head, body, bytesPerSecond, length, bytes, End.SILENCE);
  }

  private static Reply headless(End end) {
    return new Reply(Optional.empty(), List.of(), 0, -1, 0, end);
  }

  private static ByteBuffer bytes(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }
}
