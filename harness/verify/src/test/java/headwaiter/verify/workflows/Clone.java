package headwaiter.verify.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fresh clone of this repository, into which was restored what a build of the same sources left,
 * as the workflows restore it.
 *
 * @param folder where it is
 */
record Clone(Path folder) {
  static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  /** The part of {@code ./grade} that ends before it does anything, then a record of the build. */
  private static final String RECORD =
      """
      set -e
      sed '/^if ! is_fresh/,$d' grade > functions
      . ./functions
      rm functions
      find_jdk
      { echo "jdk.home=$jdk"
        echo "jdk.digest=$(jdk_digest "$jdk")"
        echo "source.digest=$(source_digest)"
        echo "product.digest=$(product_digest)"; } > "$record"
      is_fresh
      """;

  static Clone into(Path folder) throws IOException, InterruptedException {
    sh(HOME, "git clone -q --no-hardlinks . '" + folder + "'");
    Clone clone = new Clone(folder);
    try (Stream<Path> modules = Files.list(HOME.resolve("harness"))) {
      for (Path module : modules.filter(m -> Files.isDirectory(m.resolve("target"))).toList()) {
        clone.restore(module.resolve("target"));
        if (Files.isDirectory(module.resolve("target/lib"))) {
          clone.restore(module.resolve("target/lib"));
        }
      }
    }
    Files.createDirectories(folder.resolve("harness/target"));
    clone.sh(RECORD);
    return clone;
  }

  /** Copies the jars of a folder. */
  private void restore(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Path copy = folder.resolve(HOME.relativize(jar));
        Files.createDirectories(copy.getParent());
        Files.copy(jar, copy);
      }
    }
  }

  Workflow workflow(String name) throws IOException {
    return Workflow.of(name, Files.readString(folder.resolve(".github").resolve(name)));
  }

  /** Runs a script in it, which has to work. */
  String sh(String script) throws IOException, InterruptedException {
    return sh(folder, script);
  }

  static String sh(Path folder, String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile("clone", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(List.of("bash", "-ec", script)))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().put("HEADWAITER_JDK", System.getProperty("java.home"));
      for (String who : List.of("AUTHOR", "COMMITTER")) {
        builder.environment().put("GIT_" + who + "_NAME", "somebody");
        builder.environment().put("GIT_" + who + "_EMAIL", "somebody@example.org");
      }
      int status = builder.start().waitFor();
      String said = Files.readString(out);
      if (status != 0) {
        throw new AssertionError("Ended with " + status + ": " + script + "\n" + said);
      }
      return said;
    } finally {
      Files.delete(out);
    }
  }
}
