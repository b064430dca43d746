import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Builds Headwaiter if its sources, its products or its JDK changed since the last build that
 * worked; for {@code grade.cmd}, which runs it as a source file. The script {@code grade} does the
 * same with the tools of a shell, and both keep the same record.
 */
final class Build {
  private final Path home;
  private final Path jdk;
  private final Path state;
  private final Path record;

  private Build(Path home, Path jdk) {
    this.home = home;
    this.jdk = jdk;
    this.state = home.resolve("harness/target");
    this.record = state.resolve("build.properties");
  }

  public static void main(String[] arguments) throws Exception {
    Build build = new Build(Path.of(arguments[0]), Path.of(arguments[1]));
    if (build.isFresh()) {
      return;
    }
    Files.createDirectories(build.state);
    try (RandomAccessFile file = new RandomAccessFile(build.state.resolve("build.lock.file").toFile(), "rw");
        var lock = file.getChannel().lock()) {
      if (!build.isFresh() && !build.make()) {
        System.exit(1);
      }
    }
  }

  private boolean isFresh() throws IOException {
    return Files.exists(record) && now().equals(recorded());
  }

  private List<String> recorded() throws IOException {
    Properties was = new Properties();
    for (String line : Files.readAllLines(record)) {
      int at = line.indexOf('=');
      was.setProperty(line.substring(0, at), line.substring(at + 1));
    }
    return Stream.of("jdk.home", "jdk.digest", "source.digest", "product.digest")
        .map(key -> was.getProperty(key, ""))
        .toList();
  }

  private List<String> now() throws IOException {
    return List.of(jdk.toString(), jdkDigest(), sourceDigest(), productDigest());
  }

  private boolean make() throws IOException, InterruptedException {
    System.err.println("Building Headwaiter (once)...");
    Files.deleteIfExists(record);
    String source = sourceDigest();
    Path log = state.resolve("build.log");
    Files.deleteIfExists(log);
    if (maven(log, home.resolve(isWindows() ? "mvnw.cmd" : "mvnw").toString()) != 0
        && maven(log, isWindows() ? "mvn.cmd" : "mvn") != 0) {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      lines.subList(Math.max(0, lines.size() - 40), lines.size()).forEach(System.err::println);
      System.err.println("Headwaiter could not be built; the whole log is in " + log + ".");
      return false;
    }
    Files.writeString(
        record,
        String.join(
            "\n",
            "jdk.home=" + jdk,
            "jdk.digest=" + jdkDigest(),
            "source.digest=" + source,
            "product.digest=" + productDigest(),
            ""));
    return true;
  }

  private int maven(Path log, String command) throws InterruptedException {
    ProcessBuilder maven =
        new ProcessBuilder(
                command, "-q", "-B", "-ntp", "-T2", "-Dquick", "-Dmaven.test.skip=true", "package")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    maven.environment().put("JAVA_HOME", jdk.toString());
    try {
      return maven.start().waitFor();
    } catch (IOException noSuchCommand) {
      return -1;
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private String jdkDigest() throws IOException {
    // As `wc -c` writes it, a bare number and a line end.
    String size = Files.size(jdk.resolve("lib/modules")) + "\n";
    MessageDigest digest = sha();
    digest.update(Files.readAllBytes(jdk.resolve("release")));
    digest.update(size.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest());
  }

  private String sourceDigest() throws IOException {
    List<Path> files =
        new ArrayList<>(
            List.of(
                home.resolve("pom.xml"),
                home.resolve("harness/pom.xml"),
                home.resolve(".mvn/jvm.config"),
                home.resolve(".mvn/wrapper/maven-wrapper.properties")));
    for (Path module : modules()) {
      if (Files.exists(module.resolve("pom.xml"))) {
        files.add(module.resolve("pom.xml"));
      }
      if (Files.isDirectory(module.resolve("src/main"))) {
        try (Stream<Path> below = Files.walk(module.resolve("src/main"))) {
          below.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    return digestOf(files);
  }

  private String productDigest() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path module : modules()) {
      // The module similarity is built by itself, when it is asked for.
      if (!module.endsWith("similarity") && Files.isDirectory(module.resolve("target"))) {
        try (Stream<Path> jars = Files.list(module.resolve("target"))) {
          jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(files::add);
        }
      }
    }
    return digestOf(files);
  }

  private List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(home.resolve("harness"))) {
      return folders.filter(Files::isDirectory).toList();
    }
  }

  /** The digest of the lines that `sha256sum` would print for these files, in the order of their names. */
  private String digestOf(List<Path> files) {
    TreeSet<String> names = new TreeSet<>();
    files.forEach(file -> names.add(home.relativize(file).toString().replace('\\', '/')));
    MessageDigest whole = sha();
    for (String name : names) {
      whole.update((hex(home.resolve(name)) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(whole.digest());
  }

  private static String hex(Path file) {
    try {
      return HexFormat.of().formatHex(sha().digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
