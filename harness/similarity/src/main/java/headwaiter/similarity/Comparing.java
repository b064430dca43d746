package headwaiter.similarity;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Match;
import de.jplag.ParsingException;
import de.jplag.Submission;
import de.jplag.SubmissionState;
import de.jplag.Token;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.exceptions.ExitException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One comparison of all with all. */
final class Comparing {
  /** In tokens. What is shorter is alike by chance: small tasks have few ways to be solved. */
  private static final int SHORTEST_MATCH = 12;

  private static final int FEWEST = 2;

  private final Path root;
  private final double least;
  private final Consumer<String> out;
  private final Set<String> told = new HashSet<>();

  Comparing(Path root, int percent, Consumer<String> out) {
    this.root = root;
    this.least = percent / 100.0;
    this.out = out;
  }

  void run() throws IOException, ExitException {
    Path submissions = root.resolve("submissions");
    Set<String> parsed = new TreeSet<>();
    for (Path each : folders(submissions)) {
      Set<File> files = files(each);
      if (files.isEmpty()) {
        skip(each.getFileName().toString(), "empty");
      } else if (!canBeParsed(files)) {
        skip(each.getFileName().toString(), "unparsed");
      } else {
        parsed.add(each.getFileName().toString());
      }
    }
    if (parsed.size() < FEWEST) {
      return;
    }
    Path compared = Files.createDirectories(root.resolve("compared"));
    for (String name : parsed) {
      Files.move(submissions.resolve(name), compared.resolve(name));
    }
    JPlagOptions options =
        new JPlagOptions(new JavaLanguage(), Set.of(compared.toFile()), Set.of())
            .withMinimumTokenMatch(SHORTEST_MATCH)
            .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS)
            .withClusteringOptions(new ClusteringOptions().withEnabled(false));
    Path base = root.resolve("base");
    if (!files(base).isEmpty() && canBeParsed(files(base))) {
      options = options.withBaseCodeSubmissionDirectory(base.toFile());
    }
    // With fewer than two that are long enough there is nothing to compare, which JPlag calls an
    // error.
    Set<String> enough = longEnough(compared, parsed);
    if (enough.size() >= FEWEST) {
      tell(JPlag.run(options), enough);
    }
  }

  /** Those with as many tokens as a match needs; the others are told. */
  private Set<String> longEnough(Path compared, Set<String> names) throws IOException {
    Set<String> enough = new TreeSet<>();
    for (String name : names) {
      if (tokens(files(compared.resolve(name))) >= SHORTEST_MATCH) {
        enough.add(name);
      } else {
        skip(name, "short");
      }
    }
    return enough;
  }

  private void tell(JPlagResult result, Set<String> enough) {
    Set<String> valid =
        result.getSubmissions().getSubmissions().stream()
            .map(Submission::getName)
            .collect(Collectors.toSet());
    result.getSubmissions().getInvalidSubmissions().stream()
        .sorted(Comparator.comparing(Submission::getName))
        .forEach(each -> skip(each.getName(), why(each.getState())));
    enough.stream().filter(Predicate.not(valid::contains)).forEach(name -> skip(name, "unparsed"));
    result.getAllComparisons().stream().sorted(ORDER).forEach(this::tell);
  }

  private static final Comparator<JPlagComparison> ORDER =
      Comparator.comparingDouble(JPlagComparison::similarity)
          .reversed()
          .thenComparing(Comparing::names);

  private void tell(JPlagComparison pair) {
    boolean swapped =
        Integer.parseInt(pair.firstSubmission().getName())
            > Integer.parseInt(pair.secondSubmission().getName());
    Submission first = swapped ? pair.secondSubmission() : pair.firstSubmission();
    Submission second = swapped ? pair.firstSubmission() : pair.secondSubmission();
    out.accept(
        "pair "
            + first.getName()
            + " "
            + second.getName()
            + " "
            + thousandths(pair.similarity())
            + " "
            + thousandths(pair.maximalSimilarity()));
    if (pair.similarity() >= least) {
      pair.matches().stream()
          .map(match -> swapped ? swapped(match) : match)
          .sorted(Comparator.comparingInt(Match::startOfFirst))
          .forEach(
              match ->
                  out.accept(
                      "match "
                          + lines(first, match.startOfFirst(), match.endOfFirst())
                          + " "
                          + lines(second, match.startOfSecond(), match.endOfSecond())));
    }
  }

  private static Match swapped(Match match) {
    return new Match(match.startOfSecond(), match.startOfFirst(), match.length());
  }

  /** The file of some tokens, without its ending, and their first and last line. */
  private static String lines(Submission submission, int from, int to) {
    List<Token> tokens = submission.getTokenList().subList(from, to + 1);
    Token first = tokens.getFirst();
    int last =
        tokens.stream()
            .filter(token -> token.getFile().equals(first.getFile()))
            .mapToInt(Token::getLine)
            .max()
            .orElse(first.getLine());
    String file = first.getFile().getName();
    return file.substring(0, file.lastIndexOf('.')) + " " + first.getLine() + " " + last;
  }

  /** The same whichever of the two comes first. */
  private static String names(JPlagComparison pair) {
    return Stream.of(pair.firstSubmission(), pair.secondSubmission())
        .map(Submission::getName)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private void skip(String name, String why) {
    if (told.add(name)) {
      out.accept("skipped " + name + " " + why);
    }
  }

  private static String why(SubmissionState state) {
    return switch (state) {
      case TOO_SMALL -> "short";
      case NOTHING_TO_PARSE -> "empty";
      case CANNOT_PARSE, UNPARSED, VALID -> "unparsed";
    };
  }

  private static int thousandths(double share) {
    return (int) Math.round(1000 * share);
  }

  /** Hostile source can break a parser, and JPlag would end with it. */
  private static boolean canBeParsed(Set<File> files) {
    return tokens(files) >= 0;
  }

  /** How many tokens there are; -1 if they can't be parsed. */
  private static int tokens(Set<File> files) {
    try {
      return new JavaLanguage().parse(files, false).size();
    } catch (ParsingException | RuntimeException | StackOverflowError | AssertionError e) {
      return -1;
    }
  }

  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Set<File> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toFile)
          .collect(Collectors.toSet());
    }
  }
}
