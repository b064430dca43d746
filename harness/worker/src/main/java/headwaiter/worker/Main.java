package headwaiter.worker;

import headwaiter.wire.codec.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A worker: takes jobs from its standard input until that ends. */
public final class Main {
  private static final String CONFORMANCE = "conformance";

  private Main() {}

  /**
   * Starts.
   *
   * @param args nothing, or {@code conformance} to check this image and end: with status 0 if it is
   *     good, else with a line for each problem
   */
  public static void main(String[] args) throws IOException {
    if (List.of(args).equals(List.of(CONFORMANCE))) {
      List<String> problems = SelfTest.whole();
      problems.forEach(System.out::println);
      System.exit(problems.isEmpty() ? 0 : 1);
    }
    Channel channel = Channel.open();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    new Worker(channel, Runtime.getRuntime()::halt).work();
  }
}
