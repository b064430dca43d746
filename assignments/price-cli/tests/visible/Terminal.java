package course.pricecli.tests;

import course.pricecli.PriceCli;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A terminal in which the program is run, and the exchanges behind it. */
final class Terminal {
  final Screen out = new Screen();
  final Screen err = new Screen();
  private final Simulation sim;

  Terminal(Simulation sim) {
    this.sim = sim;
  }

  /** What an exchange says of a symbol. */
  Terminal quotes(String exchange, String symbol, Duration latency, String quote) {
    return answers(exchange, symbol, latency, Reply.of(200, quote));
  }

  /** What an exchange answers when it is asked for a symbol. */
  Terminal answers(String exchange, String symbol, Duration latency, Reply reply) {
    sim.network()
        .host("prices.example")
        .on("GET", "/v1/" + exchange + "/" + symbol)
        .after(latency)
        .reply(reply);
    return this;
  }

  /** Runs the program with arguments and {@code --base-url}, on this thread. */
  int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--base-url", "http://prices.example/v1"));
    return runExactly(all);
  }

  /** Runs the program with these arguments, on this thread. */
  int runExactly(List<String> args) {
    return PriceCli.run(args, sim.network().client(), out, err);
  }

  /** Runs the program on a thread of its own, which can be interrupted. */
  Program begin(String... args) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .name("program")
            .start(
                () -> {
                  try {
                    code.complete(run(args));
                  } catch (RuntimeException broken) {
                    code.completeExceptionally(broken);
                  }
                });
    return new Program(thread, code);
  }

  /** A program that runs, and its exit code to come. */
  record Program(Thread thread, CompletableFuture<Integer> code) {
    /** Ctrl-C. */
    void interrupt() {
      thread.interrupt();
    }
  }
}
