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
public record Run(int status, String out, String err) {
  static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  /** Runs it to its end. */
  public static Run of(Path scratch, Object... arguments) throws IOException, InterruptedException {
    return Grader.start(scratch, List.of(), arguments).end();
  }

  /** The command that {@code ./grade} runs, with a folder of its own for what is temporary. */
  static List<String> command(Path temporary, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dheadwaiter.home=" + HOME,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath(),
                "headwaiter.grader.cli.Main"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
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
