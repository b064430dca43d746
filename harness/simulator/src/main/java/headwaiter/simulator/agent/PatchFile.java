package headwaiter.simulator.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The woven classes of one java.base in the user's cache.
 *
 * @param folder where such files are kept
 * @param key everything that its content depends on, in words; stands in the file
 */
record PatchFile(Path folder, String key) {
  private static final int MOST_KEPT = 6;

  /** The file for the JDK that runs. */
  static PatchFile forThisJdk() throws IOException {
    Path modules = Path.of(System.getProperty("java.home"), "lib", "modules").toRealPath();
    String key =
        String.join(
            "\n",
            new String(Ours.read(Ours.DIGEST), StandardCharsets.US_ASCII),
            System.getProperty("java.vm.version"),
            System.getProperty("java.vm.vendor"),
            System.getProperty("os.arch"),
            modules.toString(),
            Long.toString(Files.size(modules)),
            Files.getLastModifiedTime(modules).toString());
    return new PatchFile(cache().resolve("agent"), key);
  }

  /** Two keys with one name do no harm: the key is compared as well. */
  Path path() {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(Long.toHexString(sum.getValue()) + ".patch");
  }

  /** The classes; empty if they are not there, or not all of what was written. */
  Optional<Map<String, byte[]>> read() {
    try {
      return Files.exists(path())
          ? Optional.of(Bundle.read(key, Files.readAllBytes(path())))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps them, wholly or not at all. A cache is a help and no more: failing to, is no error. */
  void write(Map<String, byte[]> classes) {
    try {
      Files.createDirectories(folder);
      Path making = Files.createTempFile(folder, "making-", "");
      try {
        Files.write(making, Bundle.of(key, classes));
        Files.move(making, path(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(making);
      }
      tidy();
    } catch (IOException e) {
      return; // the next JVM weaves again
    }
  }

  private void tidy() throws IOException {
    record Kept(Path file, FileTime made) {}
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.patch")) {
      for (Path file : files) {
        all.add(new Kept(file, Files.getLastModifiedTime(file)));
      }
    }
    all.sort(Comparator.comparing(Kept::made).reversed());
    for (Kept old : all.subList(Math.min(MOST_KEPT, all.size()), all.size())) {
      Files.deleteIfExists(old.file());
    }
  }

  /** The user's, where the grader has its own. */
  private static Path cache() {
    String property = System.getProperty("headwaiter.cache");
    if (property != null) {
      return Path.of(property);
    }
    String own = System.getenv("HEADWAITER_CACHE");
    if (own != null) {
      return Path.of(own);
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    return caches.resolve("headwaiter");
  }
}
