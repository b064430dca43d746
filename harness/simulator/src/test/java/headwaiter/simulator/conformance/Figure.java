package headwaiter.simulator.conformance;

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
    for (Program program : Program.all()) {
      if (ConformanceTest.PREVIEWS.contains(program.name()) && Runtime.version().feature() != 25) {
        continue; // compiled with preview features of 25
      }
      Set<String> seen = new TreeSet<>();
      for (int i = 0; i < runs; i++) {
        Program ran = Suite.run(program);
        exact &= ran.equals(program);
        seen.add(ran.toString());
      }
      System.out.println(program.name() + " " + seen);
    }
    System.exit(exact ? 0 : 1);
  }
}
