package headwaiter.grader.inspect;

import headwaiter.rules.ClassFileHeader;
import headwaiter.wire.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Classes and sources out of files, folders and jars; what can't be read is said and passed over.
 */
final class Opened {
  private final Map<String, byte[]> classes = new TreeMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Path> toCompile = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  /** By their binary names. */
  Map<String, byte[]> classes() {
    return classes;
  }

  List<Source> sources() {
    return sources;
  }

  /** Those of the sources that are files of their own. */
  List<Path> toCompile() {
    return toCompile;
  }

  /** What could not be read, and why. */
  List<String> troubles() {
    return troubles;
  }

  /** Takes what is there: a source, a class file, a jar, or a folder with any of the first two. */
  void add(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(Files::isRegularFile).sorted().forEach(this::file);
        }
      } else if (isJar(path)) {
        jar(path);
      } else if (Files.isRegularFile(path) && (isSource(path.toString()) || isClass(path))) {
        file(path);
      } else {
        troubles.add(
            path
                + (Files.exists(path)
                    ? ": neither a folder, a jar, a class file nor a Java source"
                    : ": there is no such file or folder"));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      troubles.add(path + ": " + why(e));
    }
  }

  private void file(Path path) {
    try {
      if (isClass(path)) {
        add(path.toString(), Files.readAllBytes(path));
      } else if (isSource(path.toString())) {
        sources.add(source(path.toString(), Files.readAllBytes(path)));
        if (!path.endsWith("module-info.java")) {
          toCompile.add(path);
        }
      }
    } catch (IOException e) {
      troubles.add(path + ": " + why(e));
    }
  }

  private void jar(Path path) throws IOException {
    Map<String, String> broken = new HashMap<>();
    try (ZipFile jar = new ZipFile(path.toFile())) {
      for (ZipEntry entry : jar.stream().sorted(Opened::byName).toList()) {
        String name = entry.getName();
        // What is for newer Java versions only repeats what is there for all.
        if (!name.startsWith("META-INF/") && (name.endsWith(".class") || isSource(name))) {
          try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            if (isSource(name)) {
              sources.add(source(name, bytes));
            } else {
              add(path + "!/" + name, bytes);
            }
          } catch (IOException e) {
            broken.put(name, why(e));
          }
        }
      }
    }
    broken.forEach((name, why) -> troubles.add(path + "!/" + name + ": " + why));
  }

  private static int byName(ZipEntry one, ZipEntry other) {
    return one.getName().compareTo(other.getName());
  }

  /** A class file; the first one of a name counts. */
  void add(String where, byte[] bytes) {
    if (where.endsWith("module-info.class") || where.endsWith("package-info.class")) {
      return;
    }
    Optional<String> problem = ClassFileHeader.problem(bytes);
    if (problem.isEmpty()) {
      classes.putIfAbsent(ClassFileHeader.name(bytes), bytes);
    } else {
      troubles.add(where + ": " + problem.get());
    }
  }

  private static Source source(String path, byte[] bytes) {
    return new Source(path.replace('\\', '/'), new String(bytes, StandardCharsets.UTF_8));
  }

  private static boolean isJar(Path path) {
    String name = path.toString();
    return Files.isRegularFile(path) && (name.endsWith(".jar") || name.endsWith(".zip"));
  }

  private static boolean isClass(Path path) {
    return path.toString().endsWith(".class");
  }

  private static boolean isSource(String name) {
    return name.endsWith(".java");
  }

  static String why(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
