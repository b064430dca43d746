package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Every schedule with at most so many pre-emptions, once each, the fewest pre-emptions first.
 *
 * <p>Idea. A schedule is its deviations from the plain one, in order. Each run tells what could
 * have been chosen otherwise after its last deviation; each of these is one more schedule. Choices
 * that are not pre-emptions cost nothing, as in CHESS (Musuvathi and Qadeer 2007).
 *
 * <p>Left out are choices that change nothing: to give way and be picked again at once, and to go
 * on with a thread that only spins. Sleep sets would lose schedules within the bound, so there are
 * none; and what the JDK's own code shares between two yield points is not seen here, so nothing is
 * left out because its neighbours touch other fields.
 *
 * <p>What it relies on: two runs with the same choices are the same run.
 */
final class Frontier {
  private static final int MOST_WAITING = 200_000;

  private record Node(List<Deviation> deviations, int preemptions) {
    Node with(Deviation more) {
      List<Deviation> all = new ArrayList<>(deviations);
      all.add(more);
      return new Node(all, preemptions + (more.kind() == Kind.PREEMPT ? 1 : 0));
    }
  }

  private final int bound;
  private final List<Deque<Node>> waiting = new ArrayList<>();
  private Node current = new Node(List.of(), 0);
  private int seen;
  private int size;
  private boolean cut;
  private boolean incomplete;

  Frontier(int bound) {
    this.bound = bound;
    for (int i = 0; i <= bound; i++) {
      waiting.add(new ArrayDeque<>());
    }
  }

  /** The next schedule; empty if all have been seen, or it can't be told which there are. */
  Optional<Tracked> next() {
    for (Deque<Node> queue : waiting) {
      Node node = queue.poll();
      if (node != null) {
        size--;
        current = node;
        return Optional.of(new Tracked(node.deviations()));
      }
    }
    return Optional.empty();
  }

  /** The schedule that was given last, or at first the plain one, was run. */
  void ran(Tracked run) {
    seen++;
    incomplete |= !run.followed() || run.tooMany();
    for (Tracked.Point point : run.points()) {
      for (int other : point.others()) {
        add(current.with(new Deviation(point.ordinal(), point.kind(), other)));
      }
    }
  }

  private void add(Node node) {
    if (node.preemptions() > bound) {
      cut = true;
    } else if (size >= MOST_WAITING) {
      incomplete = true;
    } else {
      size++;
      waiting.get(node.preemptions()).add(node);
    }
  }

  /** How many schedules were run. */
  int seen() {
    return seen;
  }

  /** Whether there is no schedule that could be different from all that were run. */
  boolean sawEverything() {
    return !cut && !incomplete && waiting.stream().allMatch(Deque::isEmpty);
  }

  /** Up to how many pre-emptions all schedules were seen; -1 if that can't be said. */
  int sawUpTo() {
    if (incomplete) {
      return -1;
    }
    int upTo = -1;
    while (upTo < bound && waiting.get(upTo + 1).isEmpty()) {
      upTo++;
    }
    return upTo;
  }
}
