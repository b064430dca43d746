package headwaiter.grader.inspect;

import headwaiter.rules.ClassFileHeader;
import headwaiter.rules.Mentions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * What the code under inspection was compiled against. Only those of its class files are read that
 * the code names, and what they extend: a class path may hold a hundred times more.
 */
final class ClassPath {
  private static final String CLASS = ".class";

  /** Where a class file is: alone, or in a jar. */
  private record Entry(Path file, String inJar) {
    @Override
    public String toString() {
      return inJar.isEmpty() ? file.toString() : file + "!/" + inJar;
    }
  }

  private final List<Path> paths;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<Path, ZipFile> jars = new HashMap<>();
  private final List<String> troubles = new ArrayList<>();

  private ClassPath(List<Path> paths) {
    this.paths = paths;
  }

  /**
   * The class files that the code needs, by their binary names.
   *
   * @param code class files
   * @param troubles takes what could not be read, and why
   */
  static Map<String, byte[]> needed(
      List<Path> paths, Collection<byte[]> code, List<String> troubles) {
    ClassPath classPath = new ClassPath(paths);
    try {
      classPath.paths.forEach(classPath::index);
      return classPath.needed(code);
    } finally {
      classPath.close();
      troubles.addAll(classPath.troubles);
    }
  }

  private void index(Path path) {
    try {
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (Files.isRegularFile(path)) {
        jar(path);
      } else {
        troubles.add(path + ": there is no such file or folder");
      }
    } catch (IOException | UncheckedIOException e) {
      troubles.add(path + ": " + Opened.why(e));
    }
  }

  private void folder(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .sorted()
          .forEach(
              file -> {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                add(name, new Entry(file, ""));
              });
    }
  }

  private void jar(Path path) throws IOException {
    ZipFile jar = new ZipFile(path.toFile());
    jars.put(path, jar);
    jar.stream().forEach(each -> add(each.getName(), new Entry(path, each.getName())));
  }

  /** The first of a name counts, as for javac. */
  private void add(String name, Entry entry) {
    if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
      String binary = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
      entries.putIfAbsent(binary, entry);
    }
  }

  private Map<String, byte[]> needed(Collection<byte[]> code) {
    Deque<String> work = new ArrayDeque<>();
    code.forEach(each -> work.addAll(Mentions.of(each)));
    Map<String, byte[]> needed = new TreeMap<>();
    while (!work.isEmpty()) {
      String name = work.pop();
      Entry entry = entries.remove(name);
      if (entry != null) {
        read(entry)
            .ifPresent(
                bytes -> {
                  needed.put(name, bytes);
                  Mentions.supertypes(bytes).ifPresent(work::addAll);
                });
      }
    }
    return needed;
  }

  private Optional<byte[]> read(Entry entry) {
    try {
      byte[] bytes = bytes(entry);
      Optional<String> problem = ClassFileHeader.problem(bytes);
      problem.ifPresent(why -> troubles.add(entry + ": " + why));
      return problem.isEmpty() ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      troubles.add(entry + ": " + Opened.why(e));
      return Optional.empty();
    }
  }

  private byte[] bytes(Entry entry) throws IOException {
    ZipFile jar = jars.get(entry.file());
    if (jar == null) {
      return Files.readAllBytes(entry.file());
    }
    try (InputStream in = jar.getInputStream(jar.getEntry(entry.inJar()))) {
      return in.readAllBytes();
    }
  }

  private void close() {
    jars.forEach(
        (path, jar) -> {
          try {
            jar.close();
          } catch (IOException e) {
            troubles.add(path + ": " + Opened.why(e));
          }
        });
  }
}
