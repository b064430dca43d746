package headwaiter.simulator.image;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes modules out of the running image, for JDKs without packed modules (JEP 493). Such a JDK
 * carries, for its own jlink, how linking changed each module ({@code diff_*}) and which files
 * outside of {@code lib/modules} belong to it ({@code fs_*_files}); both are undone here.
 */
record RunTimeImage(Path home, FileSystem runtime) implements Unpacking {
  private static final String LINKING = "/modules/jdk.jlink/jdk/tools/jlink/internal/runtimelink/";
  private static final int DIFF_MAGIC = 0xabba;
  private static final int ADDED = 1;

  /** The kinds of native files, as {@code jdk.tools.jlink.plugin.ResourcePoolEntry} counts them. */
  private static final Map<String, String> FOLDERS =
      Map.of("1", "conf", "3", "legal", "5", "bin", "6", "lib");

  static RunTimeImage of(Path home) throws ImageException {
    FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
    if (!Files.exists(runtime.getPath(LINKING + "diff_java.base"))) {
      throw new ImageException(
          "The JDK at "
              + home
              + " has neither a folder jmods nor what linking from a run-time image takes."
              + " Expected one of them; the builds of Eclipse Temurin have it.");
    }
    return new RunTimeImage(home, runtime);
  }

  @Override
  public void unpack(String module, Path to) throws IOException, ImageException {
    resources(module, to.resolve("classes"));
    nativeFiles(module, to);
  }

  private void resources(String module, Path classes) throws IOException, ImageException {
    Map<String, byte[]> before = new HashMap<>();
    Set<String> added = new HashSet<>();
    readDiff(module, before, added);
    Path root = runtime.getPath("/modules", module);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString();
      String full = "/" + module + "/" + name;
      byte[] original = before.remove(full);
      if (!added.contains(full)) {
        write(classes.resolve(name), original == null ? Files.readAllBytes(file) : original);
      }
    }
    for (Map.Entry<String, byte[]> lost : before.entrySet()) {
      write(classes.resolve(lost.getKey().substring(module.length() + 2)), lost.getValue());
    }
  }

  private void readDiff(String module, Map<String, byte[]> before, Set<String> added)
      throws IOException, ImageException {
    byte[] diff = Files.readAllBytes(runtime.getPath(LINKING + "diff_" + module));
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(diff))) {
      if (in.readInt() != DIFF_MAGIC) {
        throw new ImageException("This JDK keeps its link-time changes in an unknown form.");
      }
      for (int left = in.readInt(); left > 0; left--) {
        short kind = in.readShort();
        String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        byte[] bytes = in.readNBytes(in.readInt());
        if (kind == ADDED) {
          added.add(name);
        } else {
          before.put(name, bytes);
        }
      }
    }
  }

  private void nativeFiles(String module, Path to) throws IOException, ImageException {
    Path list = runtime.getPath(LINKING + "fs_" + module + "_files");
    for (String line : Files.readAllLines(list)) {
      String[] fields = line.split("\\|", 4); // kind, whether a link, digest, path
      String folder = FOLDERS.get(fields[0]);
      if (folder == null) {
        continue; // headers and manual pages
      }
      Path file = home.resolve(fields[3]);
      if (!Files.exists(file)) {
        throw new ImageException("Expected " + file + ", which belongs to " + module + ".");
      }
      Path inFolder = Path.of(fields[3]);
      int skip = folder.equals("legal") ? 2 : 1; // notices stand in a folder for each module
      Path copy = to.resolve(folder).resolve(inFolder.subpath(skip, inFolder.getNameCount()));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
