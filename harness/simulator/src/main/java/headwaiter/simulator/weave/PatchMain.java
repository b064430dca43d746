package headwaiter.simulator.weave;

import headwaiter.hook.Hook;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what turns the java.base of the running JDK into a woven one, for {@code --patch-module
 * java.base=DIRECTORY}: for tests, and where no image can be made.
 */
public final class PatchMain {
  private PatchMain() {}

  /** Takes the folder to write to. Ends with 1 if this JDK is not one that the weaver knows. */
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    List<String> problems = write(Path.of(arguments[0]));
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
  }

  /**
   * Writes the woven classes and the hook's; classes that are there already are deleted.
   *
   * @return what {@link JdkWeaver#problems()} says
   */
  public static List<String> write(Path directory) throws IOException, URISyntaxException {
    Files.createDirectories(directory);
    for (Path stale : classes(directory)) {
      Files.delete(stale);
    }
    JdkWeaver weaver = new JdkWeaver();
    FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
    for (Path file : classes(runtime.getPath("/modules/java.base"))) {
      String path = file.subpath(2, file.getNameCount()).toString();
      String name = path.substring(0, path.length() - ".class".length());
      byte[] woven = weaver.weave(name, Files.readAllBytes(file));
      if (woven != null) {
        put(directory.resolve(path), woven);
      }
    }
    hook(directory);
    Files.writeString(directory.resolve(WovenBase.SITES), WovenBase.text(weaver.sites()));
    return weaver.problems();
  }

  private static void hook(Path directory) throws IOException, URISyntaxException {
    Path source = Path.of(Hook.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(source)) {
      copy(source, source.resolve("headwaiter"), directory);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(source)) {
        copy(jar.getPath("/"), jar.getPath("/headwaiter"), directory);
      }
    }
  }

  private static void copy(Path root, Path from, Path directory) throws IOException {
    for (Path file : classes(from)) {
      put(directory.resolve(root.relativize(file).toString()), Files.readAllBytes(file));
    }
  }

  private static List<Path> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
