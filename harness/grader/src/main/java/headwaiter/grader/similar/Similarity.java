package headwaiter.grader.similar;

import headwaiter.grader.model.Similar;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Compares the submissions for one assignment. The program that does it gets numbers in place of
 * names, so nothing that a student wrote can be taken for a line of its answer.
 */
public final class Similarity {
  /** What is compared: one attempt of each student. */
  public record Handed(Similar.Who who, List<Source> sources) {}

  /** What runs the comparison of a folder: the lines of {@link Program#run}. */
  interface Runner {
    List<String> run(Path root, int percent) throws IOException;
  }

  private final List<Handed> handed;
  private final List<Similar.Pair> pairs = new ArrayList<>();
  private final List<Similar.Skipped> skipped = new ArrayList<>();

  private Similarity(List<Handed> handed) {
    this.handed = handed;
  }

  /**
   * Compares each with each, without what everybody was given. Blocks.
   *
   * @param starter what is excluded
   * @param percent from how much on the lines are told
   * @throws IOException if it can't be done; says why
   */
  public static Similar of(
      String assignment, List<Handed> handed, List<Source> starter, int percent, Program program)
      throws IOException {
    return of(assignment, handed, starter, percent, program::run);
  }

  static Similar of(
      String assignment, List<Handed> handed, List<Source> starter, int percent, Runner runner)
      throws IOException {
    Path root = Files.createTempDirectory("headwaiter-similar");
    try {
      write(root.resolve("base"), starter);
      Files.createDirectories(root.resolve("submissions"));
      for (int i = 0; i < handed.size(); i++) {
        write(root.resolve("submissions").resolve(Integer.toString(i)), handed.get(i).sources());
      }
      Similarity similarity = new Similarity(handed);
      for (String line : runner.run(root, percent)) {
        similarity.take(line);
      }
      return new Similar(
          assignment,
          percent,
          handed.size() - similarity.skipped.size(),
          List.copyOf(similarity.pairs),
          List.copyOf(similarity.skipped));
    } finally {
      delete(root);
    }
  }

  private void take(String line) throws IOException {
    String[] words = line.split(" ", -1);
    try {
      switch (words[0]) {
        case "skipped" ->
            skipped.add(new Similar.Skipped(handed.get(number(words[1])).who(), why(words[2])));
        case "pair" ->
            pairs.add(
                new Similar.Pair(
                    handed.get(number(words[1])).who(),
                    handed.get(number(words[2])).who(),
                    number(words[3]),
                    number(words[4]),
                    List.of()));
        case "match" -> match(words, number(words[1]), number(words[4]));
        default -> throw new IOException("The comparison said: " + line);
      }
    } catch (IndexOutOfBoundsException | NoSuchElementException | NumberFormatException e) {
      throw new IOException("The comparison said: " + line, e);
    }
  }

  private void match(String[] words, int first, int second) {
    Similar.Pair pair = pairs.removeLast();
    List<Similar.Match> matches = new ArrayList<>(pair.matches());
    matches.add(
        new Similar.Match(
            lines(pair.first(), first, words[2], words[3]),
            lines(pair.second(), second, words[5], words[6])));
    pairs.add(
        new Similar.Pair(
            pair.first(), pair.second(), pair.similarity(), pair.larger(), List.copyOf(matches)));
  }

  private Similar.Lines lines(Similar.Who who, int file, String from, String to) {
    List<Source> sources =
        handed.stream().filter(each -> each.who().equals(who)).findFirst().orElseThrow().sources();
    return new Similar.Lines(sources.get(file).path(), number(from), number(to));
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private static String why(String word) throws IOException {
    return switch (word) {
      case "unparsed" -> "it can't be parsed";
      case "short" -> "it is too short to tell";
      case "empty" -> "it has no source files";
      default -> throw new IOException("The comparison skipped something because of: " + word);
    };
  }

  private static void write(Path folder, List<Source> sources) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < sources.size(); i++) {
      Files.writeString(folder.resolve(i + ".java"), sources.get(i).text());
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
