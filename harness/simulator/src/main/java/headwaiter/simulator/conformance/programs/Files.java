package headwaiter.simulator.conformance.programs;

import java.io.IOException;
import java.nio.file.Path;

/** Reading a file in between. */
final class Files {
  private Files() {}

  static String run() throws IOException {
    Watch.nap(100);
    Path file = java.nio.file.Files.createTempFile("conformance", ".txt");
    try {
      java.nio.file.Files.writeString(file, "text");
      return java.nio.file.Files.readString(file);
    } finally {
      java.nio.file.Files.delete(file);
    }
  }
}
