package headwaiter.grader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something in a folder changes. Editors write a file in several steps, and some by way
 * of other files; so it waits until there is a short silence.
 */
public final class Changes implements AutoCloseable {
  private final Path folder;
  private final Duration silence;
  private final WatchService watch;

  private Changes(Path folder, Duration silence, WatchService watch) {
    this.folder = folder;
    this.silence = silence;
    this.watch = watch;
  }

  /**
   * Begins to listen.
   *
   * @param folder with everything in it
   * @param silence how long nothing has to happen after a change
   */
  public static Changes in(Path folder, Duration silence) {
    try {
      Changes changes = new Changes(folder, silence, folder.getFileSystem().newWatchService());
      changes.listen();
      return changes;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't watch " + folder, e);
    }
  }

  /** Blocks until something has changed, and then nothing for a while. */
  public void await() throws InterruptedException {
    try {
      WatchKey key = watch.take();
      while (key != null) {
        key.pollEvents();
        key.reset();
        listen();
        key = more();
      }
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("closed");
    } catch (IOException e) {
      throw new UncheckedIOException("Can't watch " + folder, e);
    }
  }

  private @Nullable WatchKey more() throws InterruptedException {
    return watch.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A folder that is known already is only told so again. */
  private void listen() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            path.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) {
            return FileVisitResult.CONTINUE; // it is gone again
          }
        });
  }

  @Override
  public void close() {
    try {
      watch.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't end watching " + folder, e);
    }
  }
}
