package headwaiter.compiler;

import headwaiter.wire.Closing;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Hello;
import headwaiter.wire.Message;
import headwaiter.wire.codec.Channel;
import java.io.IOException;
import java.util.Optional;

/** Takes {@link Compile} jobs from its standard input until that ends. */
public final class Main {
  private static final int MOST_JOBS = 2_000;

  private Main() {}

  /**
   * Starts.
   *
   * @param args the class path that sources are compiled against
   */
  public static void main(String[] args) throws IOException {
    Channel channel = Channel.open();
    System.setOut(System.err);
    Workshop workshop = new Workshop(args[0]);
    channel.write(
        new Hello(
            "compiler", ProcessHandle.current().pid(), System.getProperty("java.vm.version"), ""));
    int jobs = 0;
    for (Optional<Message> word = channel.read(); word.isPresent(); word = channel.read()) {
      if (!(word.get() instanceof Compile job)) {
        break; // nothing else is for a compiler
      }
      CompileResult result = workshop.make(job);
      boolean reusable = result.trouble().isEmpty() && ++jobs < MOST_JOBS;
      channel.write(result);
      channel.write(new Closing(1, reusable, reusable ? "" : "it has done its work"));
    }
  }
}
