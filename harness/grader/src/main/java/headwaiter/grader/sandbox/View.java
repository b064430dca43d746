package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process gets to see of the machine, besides the system's libraries and a folder of its
 * own.
 *
 * @param reads files and folders that it may read
 * @param network what it may reach
 */
public record View(List<Path> reads, Network network) {
  /** Where packagers of a JDK put links to what they keep elsewhere. */
  private static final List<String> LINKED =
      List.of("", "conf", "conf/security", "lib", "lib/security");

  /** What a process may reach over the network. */
  public enum Network {
    /** Nothing, not even itself. */
    NONE,
    /** Servers of its own. */
    LOOPBACK
  }

  /** No file and no network. */
  public static final View NOTHING = new View(List.of(), Network.NONE);

  public View {
    reads = List.copyOf(reads);
  }

  /** The same with a network. */
  public View with(Network other) {
    return new View(reads, other);
  }

  /** A folder, and what links in it lead to: packagers move parts of a JDK elsewhere. */
  public static List<Path> withLinks(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    all.add(folder.toRealPath());
    for (String part : LINKED) {
      Path place = folder.resolve(part);
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          for (Path link : files.filter(Files::isSymbolicLink).filter(Files::exists).toList()) {
            Path target = link.toRealPath();
            if (all.stream().noneMatch(target::startsWith)) {
              all.add(target);
            }
          }
        }
      }
    }
    return all;
  }
}
