package headwaiter.grader.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs a program of the harness's own to its end. */
public final class Tool {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Tool() {}

  /**
   * What became of it.
   *
   * @param status its exit status; 0 is good
   * @param errors the beginning of what it wrote to its standard error
   */
  public record Result(int status, String errors) {}

  /**
   * Runs it. Blocks until it has ended, or kills it when it takes far too long.
   *
   * @param lines told of each line that it writes to its standard output
   * @throws IOException if it can't be started
   */
  public static Result run(Rung rung, Launch launch, Consumer<String> lines) throws IOException {
    try (Confined process = rung.start(launch);
        Watch watch = Watch.over(process, PATIENCE, PATIENCE, Duration.ZERO, limit -> {});
        BufferedReader out =
            new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8))) {
      process.input().close();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.accept(line);
      }
      int status = process.awaitExit(PATIENCE);
      return new Result(
          status, watch.reached().isPresent() ? "it took too long" : process.errors());
    }
  }
}
