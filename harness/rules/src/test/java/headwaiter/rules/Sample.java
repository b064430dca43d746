package headwaiter.rules;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program in one file that says in trailing comments what is to be found in it: {@code // expect:
 * blocking-sleep}.
 *
 * @param source the file
 */
record Sample(Path source) {
  private static final Pattern EXPECTED = Pattern.compile("// expect: ([a-z, -]+)$");

  /** Where the samples are; {@code folder} may be {@code caught} or {@code clean/blocking-wait}. */
  static Path folder(String folder) {
    try {
      return Path.of(
          Objects.requireNonNull(Sample.class.getResource("/" + folder), folder).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** All in a folder and its subfolders, by name. */
  static List<Sample> in(String folder) {
    return sources(folder(folder)).stream().map(Sample::new).toList();
  }

  static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is to be found: {@code 12 blocking-sleep}. */
  List<String> expected() {
    try {
      List<String> lines = Files.readAllLines(source);
      return IntStream.rangeClosed(1, lines.size())
          .boxed()
          .flatMap(line -> at(line, lines.get(line - 1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> at(int line, String text) {
    Matcher matcher = EXPECTED.matcher(text);
    return matcher.find()
        ? Stream.of(matcher.group(1).split(", ")).sorted().map(id -> line + " " + id)
        : Stream.empty();
  }

  /** The program's own classes, and those of the package {@code given}, under {@code false}. */
  Map<Boolean, Map<String, byte[]>> compile() {
    List<Path> sources =
        Stream.concat(Stream.of(source), sources(folder("given")).stream()).toList();
    return Javac.compile(sources).entrySet().stream()
        .collect(
            partitioningBy(
                each -> !each.getKey().startsWith("given."),
                toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
  }

  /** The rule whose folder it lies in. */
  String rule() {
    return source.getParent().getFileName().toString();
  }

  @Override
  public String toString() {
    return source.getParent().getParent().getFileName() + "/" + rule() + "/" + source.getFileName();
  }
}
