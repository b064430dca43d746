package headwaiter.verify.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the grader as a process, the way {@code ./grade} starts it.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed beside
 */
record Run(int status, String out, String err) {
  static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  /** Runs it to its end, with files for its output, so that no pipe can fill up. */
  static Run of(Path scratch, Object... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dheadwaiter.home=" + HOME,
                "-cp",
                classPath(),
                "headwaiter.grader.cli.Main"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("NO_COLOR", "1");
    int status = builder.start().waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  private static String classPath() throws IOException {
    Path target = HOME.resolve("harness/grader/target");
    try (Stream<Path> own = Files.list(target);
        Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      return Stream.concat(own, libraries)
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }
}
