package headwaiter.simulator.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a small part of a list that still fails.
 *
 * <p>Delta debugging (Zeller and Hildebrandt 2002), on complements only: leave out one chunk after
 * the other, in ever smaller chunks, and keep what still fails. Before that, the end is cut off by
 * halves, because what follows the failure's cause is noise and there is most of it. The number of
 * trials is bounded; what has been reached by then is the answer.
 */
final class Shrinker {
  private final Predicate<List<Deviation>> fails;
  private final int most;
  private int trials;

  Shrinker(Predicate<List<Deviation>> fails, int most) {
    this.fails = fails;
    this.most = most;
  }

  int trials() {
    return trials;
  }

  List<Deviation> shrink(List<Deviation> all) {
    if (all.isEmpty() || fails(List.of())) {
      return List.of();
    }
    return withoutChunks(withoutEnd(all));
  }

  private List<Deviation> withoutEnd(List<Deviation> all) {
    int passes = 0;
    int known = all.size();
    while (known - passes > 1 && trials < most) {
      int middle = (passes + known) >>> 1;
      if (fails(all.subList(0, middle))) {
        known = middle;
      } else {
        passes = middle;
      }
    }
    return all.subList(0, known);
  }

  private List<Deviation> withoutChunks(List<Deviation> all) {
    List<Deviation> kept = all;
    int size = Math.max(1, kept.size() / 2);
    while (trials < most) {
      List<Deviation> smaller = withoutChunksOf(size, kept);
      boolean gained = smaller.size() < kept.size();
      kept = smaller;
      if (size == 1 && !gained) {
        break;
      }
      size = gained ? Math.min(size, Math.max(1, kept.size() / 2)) : size / 2;
    }
    return kept;
  }

  /** Goes from the end to the beginning: late deviations matter to fewer of the others. */
  private List<Deviation> withoutChunksOf(int size, List<Deviation> all) {
    List<Deviation> kept = new ArrayList<>(all);
    for (int to = kept.size(); to > 0 && trials < most; to -= size) {
      int from = Math.max(0, to - size);
      List<Deviation> trial = new ArrayList<>(kept.subList(0, from));
      trial.addAll(kept.subList(to, kept.size()));
      if (fails(trial)) {
        kept = trial;
      }
    }
    return List.copyOf(kept);
  }

  private boolean fails(List<Deviation> deviations) {
    trials++;
    return fails.test(List.copyOf(deviations));
  }
}
