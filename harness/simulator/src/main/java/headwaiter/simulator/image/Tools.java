package headwaiter.simulator.image;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** The JDK's own tools, in this process. */
final class Tools {
  private Tools() {}

  /** Runs one; its words are in the exception if it fails. */
  static void run(String name, List<String> arguments) throws ImageException {
    Optional<ToolProvider> tool = ToolProvider.findFirst(name);
    if (tool.isEmpty()) {
      throw new ImageException(
          "No " + name + " at " + System.getProperty("java.home") + ". Expected a whole JDK.");
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = tool.get().run(out, out, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new ImageException(
          "%s ended with %d: %s".formatted(name, status, said.toString(StandardCharsets.UTF_8)));
    }
  }
}
