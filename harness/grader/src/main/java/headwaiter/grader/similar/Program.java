package headwaiter.grader.similar;

import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.OwnProcess;
import headwaiter.grader.sandbox.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The program that compares: the module {@code similarity}, which has JPlag in it and therefore its
 * licence (GPL-3.0). Nothing of it is on the grader's class path.
 *
 * @param jars its class path
 */
public record Program(List<Path> jars) {
  private static final String MAIN = "headwaiter.similarity.Main";
  private static final List<String> BUILD =
      List.of(
          "-q",
          "-B",
          "-ntp",
          "-Dquick",
          "-Dsimilarity",
          "-Dmaven.test.skip=true",
          "-pl",
          ":headwaiter-similarity",
          "package");
  private static final List<String> PASSED =
      List.of("HOME", "PATH", "MAVEN_USER_HOME", "MAVEN_OPTS", "HTTPS_PROXY");

  /**
   * Finds it, and builds it when it is asked for for the first time, which takes the network.
   * Blocks.
   *
   * @param home the project's root folder
   * @param environment of this process; of it the build gets what it needs
   * @param progress told in words when something takes its time
   * @throws IOException if it is not there and can't be built; says what to do
   */
  public static Program locate(
      Path home, Map<String, String> environment, Consumer<String> progress) throws IOException {
    List<Path> known = jars(home);
    if (known.isEmpty()) {
      progress.accept("Building the comparison with JPlag (once)…");
      build(home, environment);
      known = jars(home);
    }
    if (known.isEmpty()) {
      throw new IOException("It was built, but there is no jar in harness/similarity/target/lib.");
    }
    return new Program(known);
  }

  /**
   * Runs it. Blocks.
   *
   * @return its lines
   * @throws IOException if it does not come to its end
   */
  List<String> run(Path root, int percent) throws IOException {
    String path = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        List.of(
            java().toString(),
            "-Xmx1g",
            "-Xss16m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            path,
            MAIN,
            root.toAbsolutePath().toString(),
            Integer.toString(percent));
    List<String> lines = new ArrayList<>();
    Tool.Result result = Tool.run(new OwnProcess(), new Launch(command, Caps.WIDE), lines::add);
    if (result.status() != 0 || lines.isEmpty() || !lines.getLast().equals("done")) {
      throw new IOException(
          "The comparison ended with status " + result.status() + ": " + last(result.errors()));
    }
    return lines.subList(0, lines.size() - 1);
  }

  private static void build(Path home, Map<String, String> environment) throws IOException {
    Path env = Path.of("/usr/bin/env");
    if (!Files.exists(env)) {
      throw new IOException(byHand("it can't be built from here"));
    }
    List<String> command = new ArrayList<>(List.of(env.toString()));
    for (String name : PASSED) {
      String value = environment.get(name);
      if (value != null) {
        command.add(name + "=" + value);
      }
    }
    command.add("JAVA_HOME=" + System.getProperty("java.home"));
    command.addAll(List.of("sh", home.resolve("mvnw").toString(), "-f"));
    command.add(home.resolve("pom.xml").toString());
    command.addAll(BUILD);
    List<String> said = new ArrayList<>();
    Tool.Result result = Tool.run(new OwnProcess(), new Launch(command, Caps.WIDE), said::add);
    if (result.status() != 0) {
      String why =
          said.stream()
              .filter(line -> line.contains("ERROR"))
              .findFirst()
              .orElse(last(result.errors()));
      throw new IOException(byHand("it can't be built (" + why + ")"));
    }
  }

  private static String byHand(String why) {
    return "The comparison is a module of its own, and "
        + why
        + ". Build it by hand: ./mvnw "
        + String.join(" ", BUILD);
  }

  private static List<Path> jars(Path home) throws IOException {
    Path target = home.resolve("harness").resolve("similarity").resolve("target");
    List<Path> jars = new ArrayList<>(list(target, "headwaiter-similarity-*.jar"));
    List<Path> libraries = list(target.resolve("lib"), "*.jar");
    if (jars.isEmpty() || libraries.isEmpty()) {
      return List.of();
    }
    jars.addAll(libraries);
    return jars;
  }

  private static List<Path> list(Path folder, String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
        files.forEach(found::add);
      }
    }
    found.sort(null);
    return found;
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static String last(String errors) {
    return errors.lines().filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse("no word");
  }
}
