package headwaiter.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes away reports that say nothing true any more: files that we made, and no others. */
final class Stale {
  private static final List<String> OURS = List.of(Site.HTML, Site.MARKDOWN, Site.JUNIT);

  private Stale() {}

  /** Everything that was made for a submission, and its folder if nothing else is there. */
  static void submission(Path folder) {
    try {
      for (String name : OURS) {
        Files.deleteIfExists(folder.resolve(name));
      }
      replays(folder.resolve(ReplayFile.FOLDER), Set.of());
      emptied(folder);
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        emptied(parent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't tidy up " + folder, e);
    }
  }

  /** A page of ours, and its folder if nothing else is there. */
  static void page(Path file) {
    try {
      Files.deleteIfExists(file);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        emptied(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't take away " + file, e);
    }
  }

  /** The pages in a folder, but for some. */
  static void pages(Path folder, Set<Path> kept) {
    others(folder, ".html", kept);
  }

  /** The replay files in a folder, but for some. */
  static void replays(Path folder, Set<Path> kept) {
    others(folder, ".json", kept);
  }

  private static void others(Path folder, String suffix, Set<Path> kept) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(suffix)).toList()) {
        if (!kept.contains(file)) {
          Files.deleteIfExists(file);
        }
      }
      emptied(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't tidy up " + folder, e);
    }
  }

  private static void emptied(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // Somebody else has something there, or it is gone.
    }
  }
}
