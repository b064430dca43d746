package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every schedule with at most so many pre-emptions, once each, the fewest pre-emptions first.
 *
 * <p>Idea. A schedule is its deviations from the plain one, in order. Each run tells what could
 * have been chosen otherwise after its last deviation; each of these is one more schedule. Choices
 * that are not pre-emptions cost nothing, as in CHESS (Musuvathi and Qadeer 2007).
 *
 * <p>Reduction. Where the runs number their states, what a state leads to is looked for once: from
 * a state that an earlier schedule came to with as few pre-emptions, nothing new can come. Such
 * schedules are not left out, but put off until there are no others: what tells the states apart
 * knows of shared variables only, and not of everything that two threads may share. Sleep sets
 * would lose schedules within the bound.
 *
 * <p>Left out are choices that change nothing: to give way and be picked again at once, and to go
 * on with a thread that only spins.
 *
 * <p>What it relies on: two runs with the same choices are the same run.
 */
final class Frontier {
  private static final int MOST_WAITING = 200_000;
  private static final int MOST_STATES = 1_000_000;

  private record Node(List<Deviation> deviations, int preemptions) {
    Node with(Deviation more) {
      List<Deviation> all = new ArrayList<>(deviations);
      all.add(more);
      return new Node(all, preemptions + (more.kind() == Kind.PREEMPT ? 1 : 0));
    }
  }

  private final int bound;
  private final List<Deque<Node>> waiting = new ArrayList<>();
  private final List<Deque<Node>> putOff = new ArrayList<>();

  /** With how few pre-emptions each state was reached. */
  private final Map<Long, Integer> states = new HashMap<>();

  private Node current = new Node(List.of(), 0);
  private int seen;
  private int size;
  private boolean cut;
  private boolean incomplete;

  Frontier(int bound) {
    this.bound = bound;
    for (int i = 0; i <= bound; i++) {
      waiting.add(new ArrayDeque<>());
      putOff.add(new ArrayDeque<>());
    }
  }

  /** The next schedule; empty if all have been seen, or it can't be told which there are. */
  Optional<Tracked> next() {
    Node node = first(waiting).or(() -> first(putOff)).orElse(null);
    if (node == null) {
      return Optional.empty();
    }
    size--;
    current = node;
    return Optional.of(new Tracked(node.deviations()));
  }

  private static Optional<Node> first(List<Deque<Node>> queues) {
    return queues.stream().filter(queue -> !queue.isEmpty()).map(Deque::remove).findFirst();
  }

  /** The schedule that was given last, or at first the plain one, was run. */
  void ran(Tracked run) {
    seen++;
    incomplete |= !run.followed() || run.tooMany();
    for (Tracked.Point point : run.points()) {
      List<Deque<Node>> queues = isNew(point.state()) ? waiting : putOff;
      for (int other : point.others()) {
        add(current.with(new Deviation(point.ordinal(), point.kind(), other)), queues);
      }
    }
  }

  /** Whether that state was not reached before, or only with more pre-emptions; 0 always is. */
  private boolean isNew(long state) {
    if (state == 0) {
      return true;
    }
    Integer before = states.get(state);
    if (before != null && before <= current.preemptions()) {
      return false;
    }
    if (before != null || states.size() < MOST_STATES) {
      states.put(state, current.preemptions());
    }
    return true;
  }

  private void add(Node node, List<Deque<Node>> queues) {
    if (node.preemptions() > bound) {
      cut |= queues == waiting;
    } else if (size >= MOST_WAITING) {
      incomplete = true;
    } else {
      size++;
      queues.get(node.preemptions()).add(node);
    }
  }

  /** How many schedules were run. */
  int seen() {
    return seen;
  }

  /** Whether there is no schedule that could be different from all that were run. */
  boolean sawEverything() {
    return sawAllOrders() && putOff.stream().allMatch(Deque::isEmpty);
  }

  /** Whether what was not run differs only in the order of steps that share no variable. */
  boolean sawAllOrders() {
    return !cut && !incomplete && waiting.stream().allMatch(Deque::isEmpty);
  }

  /** Up to how many pre-emptions all orders were seen; -1 if that can't be said. */
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

  /** Whether schedules with at most so many pre-emptions were put off. */
  boolean putOff(int preemptions) {
    return putOff.stream().limit(preemptions + 1L).anyMatch(queue -> !queue.isEmpty());
  }
}
