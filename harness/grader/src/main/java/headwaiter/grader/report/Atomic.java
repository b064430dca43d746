package headwaiter.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes files so that a reader sees the old content or the new one, never a part. */
final class Atomic {
  private static final String PART = ".part";
  private static final Pattern OURS = Pattern.compile("\\.([0-9]+)-[0-9]+\\.part");

  private Atomic() {}

  /** Takes away what processes have left below a folder that were killed as they wrote. */
  static void tidy(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Atomic::isLeft).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't tidy up " + folder, e);
    }
  }

  private static boolean isLeft(Path file) {
    Matcher name = OURS.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive).isEmpty();
  }

  static void write(Path file, String text) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(folder, "." + ProcessHandle.current().pid() + "-", PART);
      try {
        // Not writeString: that one throws at half a surrogate pair, and students write such
        // strings.
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        readableByAll(part);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Temporary files are the owner's alone, but reports are for others too. */
  private static void readableByAll(Path file) throws IOException {
    var view =
        Files.getFileAttributeView(file, java.nio.file.attribute.PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
