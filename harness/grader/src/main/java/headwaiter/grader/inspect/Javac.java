package headwaiter.grader.inspect;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles the caller's own sources, in this process; those of students are compiled elsewhere. No
 * annotation processor runs.
 */
final class Javac {
  private static final int MOST_ERRORS = 10;
  private static final Pattern ERROR = Pattern.compile("(.+\\.java):(\\d+): error: (.*)");

  private Javac() {}

  /** Puts the classes into what was opened; if there are errors, there are none, and it says so. */
  static void compile(Opened opened, List<Path> classPath) throws IOException {
    Path out = Files.createTempDirectory("headwaiter-inspect-");
    try {
      List<String> errors = compile(opened.toCompile(), classPath, out);
      errors.stream().limit(MOST_ERRORS).forEach(opened.troubles()::add);
      if (errors.size() > MOST_ERRORS) {
        opened.troubles().add("… and " + (errors.size() - MOST_ERRORS) + " more errors");
      }
      for (Path file : all(out)) {
        if (Files.isRegularFile(file)) {
          opened.add(file.toString(), Files.readAllBytes(file));
        }
      }
    } finally {
      for (Path path : all(out)) {
        Files.delete(path);
      }
    }
  }

  private static List<String> compile(List<Path> sources, List<Path> classPath, Path out)
      throws IOException {
    ToolProvider javac =
        ToolProvider.findFirst("javac").orElseThrow(() -> new IOException("This is no whole JDK"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-implicit:none",
                "-g",
                "-nowarn",
                "-Xmaxerrs",
                "1000",
                "-encoding",
                "UTF-8",
                "--enable-preview",
                "--release",
                String.valueOf(Runtime.version().feature()),
                "-d",
                out.toString(),
                "-cp",
                Stream.concat(Stream.of(out), classPath.stream())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator))));
    sources.forEach(source -> arguments.add(source.toString()));
    StringWriter said = new StringWriter();
    int status;
    try (PrintWriter to = new PrintWriter(said)) {
      status = javac.run(to, to, arguments.toArray(String[]::new));
    }
    List<String> errors = said.toString().lines().flatMap(line -> error(line).stream()).toList();
    return status == 0 || !errors.isEmpty()
        ? errors
        : List.of("not compiled, so not inspected: " + said.toString().replaceAll("\\R", "; "));
  }

  private static List<String> error(String line) {
    Matcher error = ERROR.matcher(line);
    return error.matches()
        ? List.of(
            "%s:%s: not compiled, so not inspected: %s"
                .formatted(error.group(1), error.group(2), error.group(3)))
        : List.of();
  }

  /** Everything in a folder, what is deepest first. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
