package course.pricecli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public final class PriceCli {
  private static final int USAGE = 2;
  private static final int INTERRUPTED = 130;

  private PriceCli() {}

  public static int run(List<String> args, HttpClient client, Appendable out, Appendable err) {
    try {
      return run(Arguments.of(args), new Market(client), out, err);
    } catch (Arguments.UsageException e) {
      return say(err, e.getMessage() + "\n" + Arguments.USAGE + "\n", USAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int run(Arguments arguments, Market market, Appendable out, Appendable err)
      throws IOException {
    int rounds = 0;
    try {
      while (true) {
        long began = System.nanoTime();
        Round round = market.ask(arguments);
        round.print(arguments.json(), out, err);
        rounds++;
        if (arguments.watch().isEmpty()) {
          return round.exitCode();
        }
        Thread.sleep(arguments.watch().get().minus(Duration.ofNanos(System.nanoTime() - began)));
      }
    } catch (InterruptedException ctrlC) {
      return say(out, rounds + " rounds\n", INTERRUPTED);
    }
  }

  private static int say(Appendable where, String text, int exitCode) {
    try {
      where.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exitCode;
  }

  /** Ctrl-C interrupts the program, and waits for its summary. */
  public static void main(String[] args) {
    Thread program = Thread.currentThread();
    AtomicInteger exitCode = new AtomicInteger(INTERRUPTED);
    Thread ctrlC =
        new Thread(
            () -> {
              program.interrupt();
              try {
                program.join(Duration.ofSeconds(1));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(ctrlC);
    try (HttpClient client = HttpClient.newHttpClient()) {
      exitCode.set(run(List.of(args), client, System.out, System.err));
    }
    if (exitCode.get() != INTERRUPTED) {
      Runtime.getRuntime().removeShutdownHook(ctrlC);
      System.exit(exitCode.get());
    }
  }
}
