package headwaiter.grader.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder where things are kept that are made once: each under the key of what it is made of.
 */
final class Cache {
  private static final String LOCKS = "locks";
  private static final String USED = "used";

  private final Path root;

  private Cache(Path root) {
    this.root = root;
  }

  /** Makes one entry in an empty folder. */
  interface Maker {
    void make(Path folder) throws IOException, InstallationException;
  }

  /**
   * The user's: the property {@code headwaiter.cache}, else {@code HEADWAITER_CACHE}, else {@code
   * headwaiter} in {@code XDG_CACHE_HOME} or {@code ~/.cache}.
   */
  static Cache ofUser(Map<String, String> environment, @Nullable String property) {
    if (property != null) {
      return new Cache(Path.of(property));
    }
    String own = environment.get("HEADWAITER_CACHE");
    if (own != null) {
      return new Cache(Path.of(own));
    }
    String xdg = environment.get("XDG_CACHE_HOME");
    Path caches = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    return new Cache(caches.resolve("headwaiter"));
  }

  /**
   * The folder of an entry, made if it is not there. Made beside its place and moved there when
   * whole; one process makes it, others wait.
   */
  Path entry(String kind, String key, Maker maker) throws InstallationException {
    Path place = root.resolve(kind).resolve(key);
    try {
      if (Files.isDirectory(place)) {
        touch(place);
        return place;
      }
      Files.createDirectories(place.resolveSibling(LOCKS));
      try (FileChannel channel =
              FileChannel.open(
                  place.resolveSibling(LOCKS).resolve(key),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(place)) {
          String prefix = "making-" + key + "-";
          for (Path broken : beginningWith(prefix, root.resolve(kind))) {
            Folders.delete(broken); // whoever made it holds no lock, so it was killed
          }
          Path making = Files.createTempDirectory(place.getParent(), prefix);
          try {
            maker.make(making);
            open(making);
            Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
            touch(place);
          } finally {
            Folders.delete(making);
          }
        }
      }
    } catch (IOException e) {
      throw new InstallationException("Can't make " + place, e);
    }
    return place;
  }

  private static List<Path> beginningWith(String prefix, Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, prefix + "*")) {
      children.forEach(found::add);
    }
    return found;
  }

  /** Deletes the entries that have not been asked for longest. */
  void keepNewest(String kind, int number) throws InstallationException {
    record Entry(Path folder, FileTime used) {}
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stamps =
        Files.newDirectoryStream(root.resolve(kind).resolve(USED))) {
      for (Path stamp : stamps) {
        Path folder = root.resolve(kind).resolve(stamp.getFileName());
        if (Files.isDirectory(folder)) {
          entries.add(new Entry(folder, Files.getLastModifiedTime(stamp)));
        }
      }
      entries.sort(Comparator.comparing(Entry::used).reversed());
      for (Entry entry : entries.subList(Math.min(number, entries.size()), entries.size())) {
        Folders.delete(entry.folder());
      }
    } catch (NoSuchFileException e) {
      return; // somebody else tidies up, too
    } catch (IOException e) {
      throw new InstallationException("Can't tidy up " + root.resolve(kind), e);
    }
  }

  /**
   * Writes down that an entry is in use: the time is the system's, on the file. Who may only read
   * the cache uses it all the same; nothing is ever deleted there.
   */
  private static void touch(Path place) throws IOException {
    Path used = place.resolveSibling(USED);
    try {
      Files.writeString(Files.createDirectories(used).resolve(place.getFileName()), "");
    } catch (AccessDeniedException e) {
      return;
    } catch (FileSystemException e) {
      if (Files.isWritable(place.getParent())) {
        throw e;
      }
    }
  }

  /** Who gets as far as the cache may read what is in it; temporary folders are their maker's. */
  private static void open(Path folder) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** The digest of a large file that hardly ever changes: read again only when it looks changed. */
  String digestOf(Path file) throws InstallationException {
    try {
      String looks =
          new Fingerprint()
              .add(file.toRealPath().toString())
              .add(Long.toString(Files.size(file)))
              .add(Files.getLastModifiedTime(file).toString())
              .hex();
      Path known =
          entry(
                  "digests",
                  looks,
                  folder -> Files.writeString(folder.resolve("sha256"), Fingerprint.of(file)))
              .resolve("sha256");
      return Files.readString(known);
    } catch (IOException e) {
      throw new InstallationException("Can't read " + file, e);
    }
  }
}
