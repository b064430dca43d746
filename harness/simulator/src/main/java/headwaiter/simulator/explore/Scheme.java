package headwaiter.simulator.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which schedule is tried as the first, the second, and so on: a function of the seed, the search
 * and the plain run, so that a number alone tells a schedule. Those of a {@link Frontier} also
 * follow from the ones before.
 */
final class Scheme {
  private static final int MOST_PREEMPTIONS = 2;
  private static final int MOST_PREEMPTIONS_ALONE = 12;
  private static final int DEPTH = 3;
  private static final String OTHERS =
      " the schedules that are left differ only in the order of steps that share none.";

  private final Search search;
  private final long seed;
  private final int threads;
  private final long steps;
  private final int bound;
  private final Frontier frontier;
  private int pct;

  /**
   * A scheme.
   *
   * @param plain the plain schedule, which was run
   */
  Scheme(Search search, long seed, Tracked plain) {
    this.search = search;
    this.seed = seed;
    threads = Math.max(1, plain.threads());
    steps = plain.choices();
    bound = search == Search.EXHAUSTIVE ? MOST_PREEMPTIONS_ALONE : MOST_PREEMPTIONS;
    frontier = new Frontier(bound);
    frontier.ran(plain);
  }

  /** The schedule with this number, from 1, in ascending order; empty if there are no more. */
  Optional<Attempt> attempt(int number) {
    long own = Seeds.of(seed, number);
    Search kind = kind(number);
    if (kind == Search.EXHAUSTIVE) {
      Optional<Tracked> next = frontier.next();
      if (next.isPresent()) {
        return next.map(tracked -> new Attempt(own, seed, tracked));
      }
      if (search == Search.EXHAUSTIVE || frontier.sawEverything()) {
        return Optional.empty();
      }
      kind = Search.RANDOM_WALK;
    }
    pct += kind == Search.PCT ? 1 : 0;
    Recording strategy =
        switch (kind) {
          case PCT -> new Pct(own, DEPTH, steps);
          case POS -> new PartialOrder(own);
          case MIXED, EXHAUSTIVE, RANDOM_WALK -> new RandomWalk(own);
        };
    return Optional.of(new Attempt(own, own, strategy));
  }

  /** A schedule was run, and passed. */
  void passed(Attempt attempt) {
    if (attempt.strategy() instanceof Tracked tracked) {
      frontier.ran(tracked);
    }
  }

  /** Whether the schedule with this number follows from earlier ones of the kind. */
  boolean follows(int number) {
    return kind(number) == Search.EXHAUSTIVE;
  }

  /** What can be said for certain when all that were tried have passed, in sentences. */
  List<String> claims() {
    List<String> claims = new ArrayList<>();
    if (frontier.seen() > 1 || frontier.sawEverything()) {
      seen().ifPresent(claims::add);
    }
    if (pct > 0) {
      claims.add(
          String.format(
              Locale.ROOT,
              "%d by PCT: each finds an error of depth %d with a probability of at least"
                  + " 1/(n*k^%d) = 1/%d (n = %d threads, k = %d steps).",
              pct,
              DEPTH,
              DEPTH - 1,
              leastChance(),
              threads,
              steps));
    }
    return claims;
  }

  private Optional<String> seen() {
    int upTo = frontier.sawUpTo();
    if (frontier.sawEverything()) {
      return Optional.of("These are all the schedules that there are: " + frontier.seen() + ".");
    }
    if (frontier.sawAllOrders()) {
      return Optional.of("Every order of accesses to shared variables was seen;" + OTHERS);
    }
    if (upTo < 0) {
      return Optional.empty();
    }
    String few = upTo + (upTo == 1 ? " pre-emption" : " pre-emptions");
    if (frontier.putOff(upTo)) {
      return Optional.of(
          "With at most "
              + few
              + ", every order of accesses to shared variables was seen;"
              + OTHERS);
    }
    return Optional.of(
        "Among them are all schedules with at most "
            + few
            + (upTo == bound ? ": " + frontier.seen() : "")
            + ".");
  }

  private long leastChance() {
    long bound = threads;
    for (int i = 1; i < DEPTH; i++) {
      bound *= Math.max(1, steps);
    }
    return bound;
  }

  /**
   * In a mixture every other schedule is the frontier's: on the corpus that finds most, and it is
   * what can tell that there is nothing left. The others find what lies deeper in large programs.
   */
  private Search kind(int number) {
    return search != Search.MIXED
        ? search
        : switch (number % 6) {
          case 1, 3, 5 -> Search.EXHAUSTIVE;
          case 2 -> Search.POS;
          case 4 -> Search.PCT;
          default -> Search.RANDOM_WALK;
        };
  }
}
