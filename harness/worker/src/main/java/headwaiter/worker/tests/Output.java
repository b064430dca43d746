package headwaiter.worker.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import headwaiter.wire.LimitHit;
import headwaiter.wire.OutputSeen;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Catches what is printed. Keeps the beginning, counts the rest; however much there is, it takes no
 * more memory than it may keep.
 */
final class Output implements AutoCloseable {
  /** No honest program prints so much. */
  private static final int FLOOD_MB = 64;

  private final int most;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintStream formerOut = System.out;
  private final PrintStream formerErr = System.err;
  private final PrintStream sink = new Unclosable();
  private long total;
  private boolean listening;
  private List<StackTraceElement> flood = List.of();

  private Output(int most) {
    this.most = most;
  }

  /** Catches standard output and standard error until it is closed. */
  static Output caught(int most) {
    Output output = new Output(most);
    output.listen(false);
    return output;
  }

  /** From now on, what is printed is kept, or just swallowed. */
  void listen(boolean keep) {
    sink.flush();
    listening = keep;
    System.setOut(sink);
    System.setErr(sink);
  }

  /**
   * That more has been printed than anybody can mean, since what was printed was last taken.
   *
   * @param stacks shows where the limit was passed
   */
  Optional<LimitHit> flood(String check, String test, Stacks stacks) {
    sink.flush();
    return flood.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LimitHit(check, test, "output", FLOOD_MB + " MB", true, stacks.of(flood)));
  }

  /** What has been printed since this was last asked. */
  Optional<OutputSeen> take(String check) {
    sink.flush();
    Optional<OutputSeen> seen =
        total == 0
            ? Optional.empty()
            : Optional.of(new OutputSeen(check, kept.toString(UTF_8), total));
    kept.reset();
    total = 0;
    flood = List.of();
    return seen;
  }

  @Override
  public void close() {
    System.setOut(formerOut);
    System.setErr(formerErr);
  }

  private final class Bounded extends OutputStream {
    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      if (listening) {
        total += length;
        if (flood.isEmpty() && total > (long) FLOOD_MB << 20) {
          flood = List.of(Thread.currentThread().getStackTrace());
        }
        kept.write(bytes, from, Math.min(length, most - kept.size()));
      }
    }
  }

  private final class Unclosable extends PrintStream {
    Unclosable() {
      super(new Bounded(), false, UTF_8);
    }

    @Override
    public void close() {
      flush();
    }
  }
}
