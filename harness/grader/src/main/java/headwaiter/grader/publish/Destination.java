package headwaiter.grader.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that a student repository, or a workbench, is written to. It keeps a list of what was
 * written there, so that the next time what is not published any more goes, and what somebody else
 * put there stays.
 */
public final class Destination {
  private static final String LIST = ".published";

  private final Path folder;

  /** A folder; it need not be there. */
  public Destination(Path folder) {
    this.folder = folder;
  }

  /** Whether it can be written to: it is new, or empty but for a git repository, or ours. */
  public boolean isFree() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(folder.resolve(LIST), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.allMatch(child -> child.getFileName().toString().equals(".git"));
    }
  }

  /** Writes it. */
  public void write(StudentRepository repository) throws IOException {
    write(repository.ours(), repository.theirs());
  }

  /** Writes it. */
  public void write(Workbench workbench) throws IOException {
    write(workbench.ours(), workbench.theirs());
  }

  private void write(Map<String, String> ours, Map<String, String> theirs) throws IOException {
    Path list = folder.resolve(LIST);
    for (String old : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
      Path file = folder.resolve(old).normalize();
      if (!ours.containsKey(old) && file.startsWith(folder.normalize())) {
        Files.deleteIfExists(file);
      }
    }
    for (Map.Entry<String, String> file : ours.entrySet()) {
      put(file.getKey(), file.getValue());
    }
    for (Map.Entry<String, String> file : theirs.entrySet()) {
      if (!Files.exists(folder.resolve(file.getKey()), LinkOption.NOFOLLOW_LINKS)) {
        put(file.getKey(), file.getValue());
      }
    }
    put(LIST, String.join("\n", new TreeSet<>(ours.keySet())) + "\n");
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
