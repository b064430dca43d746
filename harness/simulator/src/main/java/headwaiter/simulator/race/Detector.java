package headwaiter.simulator.race;

import headwaiter.hook.spi.Seam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds accesses that nothing orders, in whichever order they come.
 *
 * <p>Idea. Each thread knows, of every thread, up to which point of its life everything is before
 * now (a vector clock); releasing a lock or a variable leaves that knowledge there, acquiring takes
 * it up. An access races with an earlier one that its thread does not know of. A schedule in which
 * the two happen to come one long after the other shows that as well as any other.
 *
 * <p>Invariants. Where it is not known whether something orders, it does: a thread that starts
 * knows what its parent knows, one that sees another's end or interrupt what that one or the
 * interrupter knew, one that waited for all others what they knew; what a class's initialiser
 * touches is not followed at all, nor what happens while the JVM loads and links. Memory is
 * bounded, and what is forgotten is ordered. So a report is true of the program as it is written,
 * but not every race is reported.
 *
 * <p>Stacks cost too much to take at each access. The first run of a schedule notes only by which
 * event of its thread each access was made; a second run of the same schedule, if there is
 * something to report, takes the stacks of just these events.
 *
 * <p>Sources: Lamport 1978; DJIT+ (Pozniansky and Schuster 2003); FastTrack (Flanagan and Freund
 * 2009). The order is that of the Java Memory Model (JLS 17.4.5), with the access modes of
 * VarHandle.
 */
public abstract class Detector extends Ordering {
  private static final int MOST_RACES = 64;
  private static final int MOST_FRAMES = 64;

  /** It stands at the bottom of every stack of a platform thread. */
  private static final String PLAYER = "headwaiter.simulator.sim.Nursery";

  private static final StackWalker WALKER = StackWalker.getInstance();

  /** One access whose stack was taken. */
  private record Sight(long anchor, String variable) {}

  private final Predicate<String> subject;
  private final long[] wanted;
  private final Map<Sight, List<StackTraceElement>> stacks = new HashMap<>();
  private final List<Race> races = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  /**
   * A detector of one run.
   *
   * @param lookout what it looks for
   * @param subject whether a class is code under test
   */
  protected Detector(Seam seam, Lookout lookout, Predicate<String> subject) {
    super(seam);
    this.subject = subject;
    wanted = lookout.anchors().stream().mapToLong(Long::longValue).toArray();
  }

  /** What was found. */
  public final List<Race> races() {
    if (blind()) {
      return List.of();
    }
    for (Actor each : actors) {
      actor = each;
      judge();
    }
    actor = carrier;
    return races.stream().map(this::complete).toList();
  }

  private Race complete(Race race) {
    return new Race(race.variable(), complete(race, race.first()), race.second());
  }

  private Access complete(Race race, Access access) {
    return new Access(
        access.thread(),
        access.writes(),
        access.anchor(),
        stacks.getOrDefault(new Sight(access.anchor(), race.variable()), List.of()));
  }

  // ---- plain accesses

  @Override
  public final void field(Object owner, String name, boolean writes) {
    actor.event();
    if (followed()) {
      touch(shadows.of(owner).cell(name, shadows.budget), writes, owner, name);
    }
  }

  @Override
  public final void part(Object owner, String name, boolean writes) {
    if (followed()) {
      actor.inside = owner;
      touch(shadows.of(owner).cell(name, shadows.budget), writes, owner, name);
    }
  }

  @Override
  public final void element(Object array, int index, boolean writes, boolean byJdk) {
    if (!byJdk) {
      actor.event();
    }
    if (index >= 0 && followed()) {
      Object owner = byJdk && actor.inside != null ? actor.inside : array;
      touch(shadows.of(array).cell(index, shadows.budget), writes, owner, "");
    }
  }

  private boolean followed() {
    return !blind()
        && actor != carrier
        && actor.follows()
        && (actor.initialising | actor.linking) == 0;
  }

  private void touch(@Nullable Cell cell, boolean writes, Object owner, String name) {
    follow();
    if (cell == null) {
      if (shadows.budget.usedUp()) {
        shadows.forget();
      }
      return;
    }
    if (wanted.length > 0) {
      remember(owner, name);
    }
    Tentative tentative = actor.tentative;
    if (tentative != null && !writes) {
      tentative.add(cell, Label.of(owner, name));
      return;
    }
    long other = writes ? cell.writes(actor) : cell.reads(actor);
    if (other != -1) {
      found(cell, other, writes, Label.of(owner, name));
    }
  }

  private void found(Cell cell, long other, boolean writes, String label) {
    if (races.size() >= MOST_RACES) {
      return;
    }
    List<StackTraceElement> stack = stack();
    Access second = new Access(actor.name(), writes, actor.anchor(), stack);
    if (!second.concerns(subject)
        || !labels.add(label + second.at(subject) + Actor.indexOf(other))) {
      return;
    }
    Actor who = actors.get(Actor.indexOf(other));
    races.add(
        new Race(label, new Access(who.name(), cell.clashesWithWrite(), other, List.of()), second));
  }

  private void remember(Object owner, String name) {
    long anchor = actor.anchor();
    for (long each : wanted) {
      if (each == anchor) {
        Sight sight = new Sight(anchor, Label.of(owner, name));
        if (!stacks.containsKey(sight)) {
          List<StackTraceElement> stack = stack();
          if (new Access(actor.name(), false, anchor, stack).concerns(subject)) {
            stacks.put(sight, stack); // not that of a collection of the machine's own
          }
        }
        return;
      }
    }
  }

  private static List<StackTraceElement> stack() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> !frame.getClassName().startsWith("headwaiter.hook."))
                .filter(frame -> !frame.getClassName().startsWith("headwaiter.simulator.race."))
                .filter(frame -> !frame.getClassName().startsWith(PLAYER))
                .limit(MOST_FRAMES)
                .map(StackWalker.StackFrame::toStackTraceElement)
                .toList());
  }

  /** Reads that nobody validated count after all. */
  @Override
  final void judge() {
    Tentative tentative = actor.tentative;
    if (tentative != null) {
      actor.tentative = null;
      for (Tentative.Read read : tentative.reads) {
        long other = read.cell().reads(actor);
        if (other != -1) {
          found(read.cell(), other, false, read.variable());
        }
      }
    }
  }
}
