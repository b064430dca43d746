package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Adds up what is in a folder, until it is too much. */
final class Disk extends SimpleFileVisitor<Path> {
  /** What a file takes, however little is in it. */
  private static final int BLOCK = 4096;

  private final long most;
  private long sum;

  private Disk(long most) {
    this.most = most;
  }

  /** Whether a folder holds more. Somebody may be changing it at the same time. */
  static boolean isOver(Path folder, long most) {
    Disk disk = new Disk(most);
    try {
      Files.walkFileTree(folder, disk);
    } catch (IOException e) {
      return false; // it has just been deleted
    }
    return disk.sum > most;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return counted(BLOCK);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return counted(Math.max(attributes.size(), BLOCK));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    return FileVisitResult.CONTINUE;
  }

  private FileVisitResult counted(long bytes) {
    sum += bytes;
    return sum > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }
}
