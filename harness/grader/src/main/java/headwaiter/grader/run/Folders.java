package headwaiter.grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. */
final class Folders {
  private Folders() {}

  /** Deletes a folder with all it holds, if it is there. */
  static void delete(Path folder) throws IOException {
    for (Path path : all(folder).sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  /** Takes away the right to write from every file. */
  static void protect(Path folder) throws IOException {
    List<Path> files = all(folder).filter(Files::isRegularFile).toList();
    for (Path file : files) {
      if (!file.toFile().setReadOnly()) {
        throw new IOException("Can't protect " + file);
      }
    }
  }

  private static Stream<Path> all(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList().stream();
    }
  }
}
