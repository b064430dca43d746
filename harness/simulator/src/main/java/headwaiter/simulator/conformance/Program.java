package headwaiter.simulator.conformance;

import headwaiter.simulator.sim.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * An ordinary concurrent program, and how it has to run, always and everywhere.
 *
 * @param name of its class
 * @param ending how it ends
 * @param elapsed exactly how long it takes, in virtual time
 * @param hash of its whole trace
 * @param runs how often it is run to see whether it does so every time
 * @param says what it says
 */
record Program(String name, Ending ending, Duration elapsed, long hash, int runs, String says) {
  private static final String TABLE = "programs.txt";
  private static final String GAP = " | ";

  /** All of them. */
  static List<Program> all() throws IOException {
    try (InputStream in = Program.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IOException("No " + TABLE + " beside " + Program.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Program::parse)
          .toList();
    }
  }

  private static Program parse(String line) {
    String[] cells = (line + " ").split(" \\| ", 6);
    return new Program(
        cells[0],
        Ending.valueOf(cells[1]),
        Duration.ofMillis(Long.parseLong(cells[2])),
        Long.parseUnsignedLong(cells[3], 16),
        Integer.parseInt(cells[4]),
        cells[5].strip());
  }

  /** A line of the table. */
  @Override
  public String toString() {
    return String.join(
            GAP,
            name,
            ending.name(),
            Long.toString(elapsed.toMillis()),
            "%016x".formatted(hash),
            Integer.toString(runs),
            says)
        .strip();
  }
}
