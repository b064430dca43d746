package headwaiter.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that a reader sees the old content or the new one, never a part. */
final class Atomic {
  private Atomic() {}

  static void write(Path file, String text) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(folder, ".", ".part");
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
