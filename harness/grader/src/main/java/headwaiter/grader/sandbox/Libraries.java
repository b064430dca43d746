package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the system keeps the libraries that a JVM needs: known from this one, which has loaded
 * them.
 *
 * @param folders that hold them
 * @param loaders the programs that load them
 */
record Libraries(Set<Path> folders, Set<Path> loaders) {
  private static final Path MAPS = Path.of("/proc/self/maps");

  static Libraries ofThisProcess() throws IOException {
    Path java = Path.of(System.getProperty("java.home")).toRealPath();
    Set<Path> folders = new TreeSet<>();
    Set<Path> loaders = new TreeSet<>();
    try (Stream<String> lines = Files.lines(MAPS)) {
      lines
          .filter(line -> line.contains(" /") && line.contains(".so"))
          .map(line -> Path.of(line.substring(line.indexOf(" /") + 1)))
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(java))
          .forEach(
              file -> {
                Path folder = file.getParent();
                String name = String.valueOf(file.getFileName());
                if (folder != null) {
                  folders.add(folder);
                }
                if (name.startsWith("ld-") || name.startsWith("ld.")) {
                  loaders.add(file);
                }
              });
    }
    return new Libraries(folders, loaders);
  }

  /** Whether the C library is one whose JVM starts itself once more before it runs. */
  boolean startTwice() {
    return loaders.stream().anyMatch(loader -> loader.toString().contains("ld-musl"));
  }
}
