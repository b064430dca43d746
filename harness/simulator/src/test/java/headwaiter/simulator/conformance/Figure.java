package headwaiter.simulator.conformance;

import headwaiter.simulator.conformance.ConformanceTest.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * All programs in one JVM, some times each, for {@code harness/bench/conformance}: a line for each
 * with everything that has to be equal, and ends with 1 unless each is as its table says.
 */
final class Figure {
  private Figure() {}

  /** Takes how often each program is run. */
  public static void main(String[] arguments) throws Exception {
    int runs = Integer.parseInt(arguments[0]);
    boolean exact = true;
    for (String line : table().lines().toList()) {
      String[] fields = line.split("\\|", -1);
      String program = fields[0].strip();
      String expected = fields[1].strip() + " " + fields[2].strip() + " ms " + fields[3].strip();
      if (program.equals("Scopes") && Runtime.version().feature() != 25) {
        continue; // compiled with preview features of 25
      }
      Set<String> seen = new TreeSet<>();
      for (int i = 0; i < runs; i++) {
        Ran ran = ConformanceTest.run(program);
        String said =
            ran.outcome().ending() + " " + ran.outcome().elapsed().toMillis() + " ms " + ran.said();
        exact &= said.strip().equals(expected.strip());
        seen.add(said.strip() + " #" + Long.toHexString(ran.outcome().hash()));
      }
      System.out.println(program + " " + seen);
    }
    System.exit(exact ? 0 : 1);
  }

  private static String table() throws IOException {
    try (InputStream in = Figure.class.getResourceAsStream("programs.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
