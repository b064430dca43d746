package headwaiter.simulator.detect.caught;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Reads a file on the loop. */
public final class LoopReadsAFile {
  private LoopReadsAFile() {}

  public static void run(Executor loop) {
    loop.execute(
        () -> {
          try {
            Path file = Files.createTempFile("caught", ".txt");
            Files.readAllBytes(file); // here
            Files.delete(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
