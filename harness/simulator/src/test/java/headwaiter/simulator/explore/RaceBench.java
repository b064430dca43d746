package headwaiter.simulator.explore;

import headwaiter.simulator.corpus.Specimen;
import headwaiter.simulator.sim.Machine;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What it costs to watch for races. Run by {@code harness/bench}. */
final class RaceBench {
  private static final int ROUNDS = 3;

  private RaceBench() {}

  /** A corrected program, and the CPU time of as many schedules without a watch and with one. */
  private record Cost(String program, int schedules, double plain, double watched) {
    double times() {
      return watched / plain;
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f | %,.0f | %.1f |",
          name,
          schedules / plain,
          schedules / watched,
          times());
    }
  }

  /**
   * Prints a table.
   *
   * @param args how many schedules of each program
   */
  public static void main(String[] args) {
    int most = Integer.parseInt(args[0]);
    List<Cost> costs = new ArrayList<>(Specimen.names().stream().map(n -> cost(n, most)).toList());
    costs.sort(Comparator.comparingDouble(Cost::times));
    System.out.println("| corrected program | schedules a second | watched | times slower |");
    System.out.println("| --- | ---: | ---: | ---: |");
    System.out.println(costs.getFirst().row("the cheapest, " + costs.getFirst().program()));
    Cost middle = costs.get(costs.size() / 2);
    System.out.println(middle.row("the middle one, " + middle.program()));
    System.out.println(costs.getLast().row("the dearest, " + costs.getLast().program()));
    System.out.println(
        new Cost(
                "",
                costs.stream().mapToInt(Cost::schedules).sum(),
                costs.stream().mapToDouble(Cost::plain).sum(),
                costs.stream().mapToDouble(Cost::watched).sum())
            .row("all " + costs.size() + " of the corpus"));
  }

  private static Cost cost(String name, int most) {
    Specimen program = Specimen.clean(name);
    double plain = Double.MAX_VALUE;
    double watched = Double.MAX_VALUE;
    int schedules = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long from = cpu();
      schedules = searched(program, Machine::run, most);
      long between = cpu();
      searched(
          program,
          new RaceSearch(Machine::run, program::body, Integer.MAX_VALUE, Long.MAX_VALUE),
          most);
      plain = Math.min(plain, (between - from) / 1e9);
      watched = Math.min(watched, (cpu() - between) / 1e9);
    }
    return new Cost(name, schedules, plain, watched);
  }

  /** The corrected programs keep quiet, so both run the same schedules. */
  private static int searched(Specimen program, Explorer.Runner runner, int most) {
    return new Explorer(runner, program.settings(1), Search.POS, program::body)
        .search(most)
        .schedules();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
