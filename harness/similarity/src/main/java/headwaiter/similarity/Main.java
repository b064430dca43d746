package headwaiter.similarity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code Main ROOT PERCENT}: compares the folders {@code ROOT/submissions/<number>} with each
 * other, without what is in {@code ROOT/base}, and writes a line for each thing that it finds, its
 * words separated by spaces:
 *
 * <ul>
 *   <li>{@code skipped NUMBER WHY}: not compared; {@code WHY} is {@code unparsed}, {@code short} or
 *       {@code empty}
 *   <li>{@code pair FIRST SECOND SIMILARITY LARGER}: two, and how much of both, and of the one that
 *       has less, is alike, in parts per thousand
 *   <li>{@code match FILE FROM TO FILE FROM TO}: the lines of the pair before, which the two have
 *       in common; only of pairs of which at least {@code PERCENT} is alike
 *   <li>{@code done}: that was all
 * </ul>
 */
public final class Main {
  private static final int WRONG = 2;

  private Main() {}

  /** Ends the JVM with 0 if all could be compared, with 2 if it was called in a wrong way. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    // Whatever a library prints, it is no line of ours.
    System.setOut(System.err);
    Optional<Integer> percent = arguments.length == 2 ? percent(arguments[1]) : Optional.empty();
    if (percent.isEmpty() || !Files.isDirectory(Path.of(arguments[0], "submissions"))) {
      System.err.println("Expected: ROOT PERCENT, where ROOT/submissions is a folder.");
      System.exit(WRONG);
    }
    new Comparing(Path.of(arguments[0]), percent.orElseThrow(), out::println).run();
    out.println("done");
  }

  private static Optional<Integer> percent(String text) {
    return text.matches("[0-9]{1,3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
