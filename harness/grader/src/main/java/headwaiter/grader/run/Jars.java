package headwaiter.grader.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The jars of a built project. */
final class Jars {
  private static final String HOOK = "headwaiter-hook-";

  /** What graded tests and submissions may be compiled against, by the beginning of the name. */
  private static final List<String> COMPILED_AGAINST =
      List.of(
          "headwaiter-api-",
          "junit-jupiter-api-",
          "junit-platform-commons-",
          "opentest4j-",
          "apiguardian-",
          "jspecify-");

  private final Path harness;

  Jars(Path home) {
    harness = home.resolve("harness");
  }

  /** The worker's modules; the hook is in its image. */
  List<Path> worker() throws InstallationException {
    return all("worker").stream().filter(jar -> !named(jar, HOOK)).toList();
  }

  /** The compiler's class path. */
  List<Path> compiler() throws InstallationException {
    return all("compiler");
  }

  /** Of the grader's own class path what has a say in a grade: our own code, and the rules'. */
  List<Path> grader() throws InstallationException {
    return all("grader").stream()
        .filter(jar -> named(jar, "headwaiter-") || named(jar, "archunit"))
        .toList();
  }

  /** What sources are compiled against. */
  List<Path> compiledAgainst() throws InstallationException {
    return compiler().stream()
        .filter(jar -> COMPILED_AGAINST.stream().anyMatch(prefix -> named(jar, prefix)))
        .toList();
  }

  /** What goes into {@code java.base}. */
  Path hook() throws InstallationException {
    return own("hook");
  }

  /** The jar of a module. */
  Path module(String name) throws InstallationException {
    return own(name);
  }

  /** What makes the image. */
  Path simulator() throws InstallationException {
    return own("simulator");
  }

  /** As the value of an option. */
  static String path(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private List<Path> all(String module) throws InstallationException {
    List<Path> jars = new ArrayList<>();
    jars.add(own(module));
    jars.addAll(list(target(module).resolve("lib"), "*.jar"));
    return jars;
  }

  private Path own(String module) throws InstallationException {
    List<Path> jars =
        list(target(module), "headwaiter-" + module + "-*.jar").stream()
            .filter(jar -> !jar.getFileName().toString().endsWith("-sources.jar"))
            .toList();
    if (jars.size() != 1) {
      throw new InstallationException(
          "Expected one jar of the module "
              + module
              + " in "
              + target(module)
              + ", found "
              + jars.size()
              + ". Build the project first: ./mvnw -Dquick -DskipTests package");
    }
    return jars.getFirst();
  }

  private Path target(String module) {
    return harness.resolve(module).resolve("target");
  }

  private static List<Path> list(Path folder, String glob) throws InstallationException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
      stream.forEach(found::add);
    } catch (IOException e) {
      throw new InstallationException("Can't read " + folder, e);
    }
    found.sort(null);
    return found;
  }

  private static boolean named(Path jar, String prefix) {
    return String.valueOf(jar.getFileName()).startsWith(prefix);
  }
}
