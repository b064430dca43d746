package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes folders. */
final class Trash extends SimpleFileVisitor<Path> {
  private Trash() {}

  /** Deletes a folder with all it holds; follows no link; leaves what can't be deleted. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Trash());
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Files.deleteIfExists(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
      throws IOException {
    Files.deleteIfExists(folder);
    return FileVisitResult.CONTINUE;
  }
}
