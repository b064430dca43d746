package headwaiter.grader.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Begins here. */
public final class Main {
  private static final int WIDTH = 100;

  private Main() {}

  /** Runs a command and ends with its exit status. */
  public static void main(String[] arguments) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    String noColor = System.getenv("NO_COLOR");
    Voice voice =
        new Voice(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            terminal,
            terminal && (noColor == null || noColor.isEmpty()),
            width());
    int status = Commands.of(voice).execute(arguments);
    voice.out().flush();
    voice.err().flush();
    System.exit(status);
  }

  private static int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .orElse(WIDTH);
  }
}
