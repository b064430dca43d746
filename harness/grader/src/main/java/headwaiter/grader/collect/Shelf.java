package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of submissions, as collecting changes it. What a student handed in for an assignment
 * is replaced as a whole, by renaming a folder that was written beside it.
 */
final class Shelf {
  private static final String RECEIVED = "received.csv";
  private static final String HEAD = "student,assignment,received";

  private final Path submissions;

  Shelf(Path submissions) {
    this.submissions = submissions;
  }

  /**
   * Puts files where a student's submission belongs.
   *
   * @return whether anything is other than before
   */
  boolean put(String student, String assignment, Map<String, byte[]> files) throws IOException {
    Path folder = submissions.resolve(student).resolve(assignment);
    if (!folder.normalize().startsWith(submissions.normalize())
        || Files.isSymbolicLink(submissions.resolve(student))
        || Files.isSymbolicLink(folder)) {
      throw new IOException(folder + " is a link, or lies elsewhere");
    }
    if (isSame(folder, files)) {
      return false;
    }
    Files.createDirectories(folder.getParent());
    Path fresh = Files.createTempDirectory(folder.getParent(), ".collect");
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path to = fresh.resolve(file.getKey()).normalize();
        if (!to.startsWith(fresh)) {
          throw new IOException(file.getKey() + " leads elsewhere");
        }
        Files.createDirectories(to.getParent());
        Files.write(to, file.getValue());
      }
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Path old = Files.createTempDirectory(folder.getParent(), ".collect");
        Files.move(folder, old, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, folder);
        delete(old);
      } else {
        Files.move(fresh, folder);
      }
      readable(folder);
      return true;
    } finally {
      delete(fresh);
    }
  }

  /**
   * Notes when submissions came. Other lines stay as they are.
   *
   * @param times by {@code student,assignment}
   */
  void note(Map<String, String> times) throws IOException {
    if (times.isEmpty()) {
      return;
    }
    Path file = submissions.resolve(RECEIVED);
    Map<String, String> left = new TreeMap<>(times);
    List<String> lines = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.of(HEAD)) {
      String[] cells = line.split(",", 3);
      String name = cells.length < 3 ? "" : cells[0].strip() + "," + cells[1].strip();
      String time = left.remove(name);
      lines.add(time == null ? line : name + "," + time);
    }
    left.forEach((name, time) -> lines.add(name + "," + time));
    Path fresh = Files.createTempFile(submissions, ".received", ".csv");
    Files.write(fresh, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    permit(file, "rw-r--r--");
  }

  private static boolean isSame(Path folder, Map<String, byte[]> files) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> there = tree.filter(file -> !Files.isDirectory(file)).toList();
      if (there.size() != files.size()) {
        return false;
      }
      for (Path file : there) {
        byte[] bytes = files.get(folder.relativize(file).toString().replace('\\', '/'));
        if (bytes == null
            || Files.isSymbolicLink(file)
            || !java.util.Arrays.equals(bytes, Files.readAllBytes(file))) {
          return false;
        }
      }
      return true;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** Temporary folders are the owner's alone, but submissions are read by others too. */
  private static void readable(Path folder) throws IOException {
    permit(folder, "rwxr-xr-x");
  }

  private static void permit(Path path, String permissions) throws IOException {
    var view =
        Files.getFileAttributeView(path, java.nio.file.attribute.PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString(permissions));
    }
  }
}
