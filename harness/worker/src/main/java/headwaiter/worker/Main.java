package headwaiter.worker;

import headwaiter.wire.codec.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A worker: takes jobs from its standard input until that ends. */
public final class Main {
  private Main() {}

  /**
   * Starts.
   *
   * @param args none
   */
  public static void main(String[] args) throws IOException {
    Channel channel = Channel.open();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    new Worker(channel, Runtime.getRuntime()::halt).work();
  }
}
