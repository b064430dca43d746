package headwaiter.simulator.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What code under test takes from semaphores and gives back.
 *
 * <p>A semaphore is followed if a permit is taken from it before one is given to it, and if they
 * are only taken and given one by one: the others are signals, or change their size. Only what
 * threads do that code under test has started counts: what a test takes it may keep. A permit is
 * held to be lost only if the thread that took it has ended, and if on this semaphore every permit
 * that came back was given back by the thread that had taken it, and one that had been taken at the
 * same place was. Where permits wander from thread to thread nobody can say whose turn it is to
 * give one back, and nothing is said.
 */
final class Permits {
  private static final int MOST_FOUND = 20;

  private record Taken(Fiber by, StackTraceElement at, List<StackTraceElement> stack, long nanos) {}

  private static final class Books {
    /** How many there are; 0 if the semaphore is not followed. */
    private int all;

    private final List<Taken> out = new ArrayList<>();
    private final Set<StackTraceElement> comeBackTo = new HashSet<>();
    private boolean wander;

    Books(int all) {
      this.all = all;
    }
  }

  private final Settings settings;
  private final IdentityHashMap<Semaphore, Books> semaphores = new IdentityHashMap<>();
  private final List<Semaphore> known = new ArrayList<>();
  private final List<LostPermit> found = new ArrayList<>();

  Permits(Settings settings) {
    this.settings = settings;
  }

  /** The running thread has taken a permit. */
  void taken(Fiber by, Semaphore from, long now) {
    StackTraceElement at = Stacks.here(settings.subject());
    if (at != null) {
      books(from, from.availablePermits() + 1).out.add(new Taken(by, at, Stacks.here(), now));
    }
  }

  /** It has given one back. */
  void given(Fiber by, Semaphore to, long now) {
    Books books = books(to, 0);
    if (books.all == 0) {
      return;
    }
    StackTraceElement at = Stacks.here(settings.subject());
    if (at != null
        && by.startedAt != null
        && to.availablePermits() > books.all
        && found.size() < MOST_FOUND) {
      found.add(new LostPermit(LostPermit.Kind.GIVEN_TWICE, by.name(), at, Stacks.here(), now));
    }
    Taken own = own(books, by);
    if (own == null) {
      books.wander = true;
    } else {
      books.comeBackTo.add(own.at());
    }
  }

  /** What it does with a semaphore is more than is followed here. */
  void unclear(Semaphore semaphore) {
    books(semaphore, 0).all = 0;
  }

  private Books books(Semaphore of, int all) {
    Books books = semaphores.get(of);
    if (books == null) {
      books = new Books(Math.max(0, all));
      semaphores.put(of, books);
      known.add(of);
    }
    return books;
  }

  /** The last permit that a thread has taken, and has no longer. */
  private static @Nullable Taken own(Books books, Fiber by) {
    for (Iterator<Taken> latest = books.out.reversed().iterator(); latest.hasNext(); ) {
      Taken taken = latest.next();
      if (taken.by() == by) {
        latest.remove();
        return taken;
      }
    }
    return null;
  }

  /** What is known at the end: each place once. */
  List<LostPermit> lost() {
    Set<StackTraceElement> places = new HashSet<>();
    List<LostPermit> all = new ArrayList<>();
    for (LostPermit twice : found) {
      if (places.add(twice.at())) {
        all.add(twice);
      }
    }
    for (Semaphore semaphore : known) {
      kept(semaphores.get(semaphore)).filter(lost -> places.add(lost.at())).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Optional<LostPermit> kept(@Nullable Books books) {
    if (books == null || books.wander || books.all == 0) {
      return Optional.empty();
    }
    return books.out.stream()
        .filter(taken -> taken.by().ended() && taken.by().startedAt != null)
        .filter(taken -> books.comeBackTo.contains(taken.at()))
        .findFirst()
        .map(
            taken ->
                new LostPermit(
                    LostPermit.Kind.KEPT,
                    taken.by().name(),
                    taken.at(),
                    taken.stack(),
                    taken.nanos()));
  }
}
