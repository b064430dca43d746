package headwaiter.simulator.explore;

import headwaiter.simulator.corpus.Specimen;
import headwaiter.simulator.race.Lookout;
import headwaiter.simulator.sim.Machine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many schedules each search takes to find each known error, and how many it runs in a second.
 * Run by {@code harness/bench}.
 */
final class SearchBench {
  private static final int MOST = 1_000;
  private static final int TIMED = 5_000;

  private SearchBench() {}

  /**
   * Prints the tables.
   *
   * @param args over how many seeds
   */
  public static void main(String[] args) {
    int seeds = Integer.parseInt(args[0]);
    List<String> programs =
        Specimen.names().stream()
            .filter(name -> !Specimen.caught(name).signs().equals(Set.of(Specimen.Sign.RACE)))
            .toList();
    row("program", search -> search.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    row("---", search -> "---");
    int[][] all = new int[Search.values().length][];
    for (String name : programs) {
      Specimen program = Specimen.caught(name);
      row(
          name,
          search -> {
            int[] found = found(program, search, seeds);
            int[] before = all[search.ordinal()] == null ? new int[0] : all[search.ordinal()];
            int[] both = Arrays.copyOf(before, before.length + found.length);
            System.arraycopy(found, 0, both, before.length, found.length);
            all[search.ordinal()] = both;
            return middle(found) + " / " + worst(found);
          });
    }
    row("**found within 10, of 100 searches**", search -> share(all[search.ordinal()], 10));
    row("**within 100**", search -> share(all[search.ordinal()], 100));
    row("**within 1,000**", search -> share(all[search.ordinal()], 1_000));
    row("**schedules a second, lost update, corrected**", SearchBench::rate);
    reduction();
  }

  /** How many schedules it takes to see every order of the corrected programs. */
  private static void reduction() {
    int wholeWith = 0;
    int wholeWithout = 0;
    long with = 0;
    long without = 0;
    for (String name : Specimen.names()) {
      Specimen program = Specimen.clean(name);
      Tree few = tree(program, Lookout.STATES);
      Tree all = tree(program, Lookout.NONE);
      wholeWith += few.whole() ? 1 : 0;
      wholeWithout += all.whole() ? 1 : 0;
      if (few.whole() && all.whole()) {
        with += few.schedules();
        without += all.schedules();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nWithin %,d schedules `exhaustive` sees every order of accesses of %d of the %d corrected"
            + " programs; if it did not number states, of %d. Of those that are seen whole either"
            + " way it takes %,d schedules instead of %,d.%n",
        TIMED,
        wholeWith,
        Specimen.names().size(),
        wholeWithout,
        with,
        without);
  }

  private static Tree tree(Specimen program, Lookout lookout) {
    return Tree.of(
        program.settings(1), program::body, lookout, TIMED, outcome -> outcome.ending().name());
  }

  private static int[] found(Specimen program, Search search, int seeds) {
    int[] found = new int[seeds];
    for (int seed = 1; seed <= seeds; seed++) {
      Exploration result =
          new Explorer(Machine::run, program.settings(seed), search, program::body).search(MOST);
      if (result.unsteady().isPresent()) {
        throw new IllegalStateException(program + " went two ways with seed " + seed);
      }
      found[seed - 1] = result.failing().isPresent() ? result.schedules() : MOST + 1;
    }
    Arrays.sort(found);
    return found;
  }

  private static String rate(Search search) {
    Specimen program = Specimen.clean("LostUpdate");
    Explorer explorer = new Explorer(Machine::run, program.settings(1), search, program::body);
    double best = 0;
    for (int round = 0; round < 5; round++) {
      long from = System.nanoTime();
      int schedules = 0;
      while (schedules < TIMED) {
        schedules += explorer.search(TIMED).schedules();
      }
      best = Math.max(best, schedules / ((System.nanoTime() - from) / 1e9));
    }
    return String.format(Locale.ROOT, "%,.0f", best);
  }

  private static String middle(int[] found) {
    return text(found[found.length / 2]);
  }

  private static String worst(int[] found) {
    return text(found[found.length - 1]);
  }

  private static String text(int schedules) {
    return schedules > MOST ? "–" : Integer.toString(schedules);
  }

  private static String share(int[] found, int within) {
    long count = Arrays.stream(found).filter(schedules -> schedules <= within).count();
    return String.format(Locale.ROOT, "%.1f", 100.0 * count / found.length);
  }

  private static void row(String name, java.util.function.Function<Search, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    Arrays.stream(Search.values()).map(cell).forEach(cells::add);
    System.out.println(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }
}
