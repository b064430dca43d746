package headwaiter.rules;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies the rules to class files. Loads and runs none of them, touches no files, keeps nothing
 * between two inspections; may be called from any thread.
 */
public final class Inspector {
  private static final List<Rule> RULES =
      List.of(
          new BlockingIo(),
          new BlockingSleep(),
          new BlockingWait(),
          new BusyWait(),
          new CallbackUnderLock(),
          new DoubleCompletion(),
          new ForbiddenApi(),
          new LostFailure(),
          new NestedFuture(),
          new NestedLoop(),
          new PermitLeak(),
          new RedefinedType(),
          new SequentialAwaits(),
          new Structure(),
          new SwallowedCancellation(),
          new SyncThrow(),
          new UnawaitedFuture(),
          new UnboundedQueue(),
          new UnboundedThreads(),
          new UnclosedResource());

  private static final Comparator<Hit> ORDER =
      comparing(Hit::sourceFile)
          .thenComparingInt(Hit::line)
          .thenComparing(Hit::id)
          .thenComparing(Hit::className)
          .thenComparing(Hit::symbol)
          .thenComparing(Hit::message);

  private Inspector() {}

  /** The ids of every rule, in alphabetical order. */
  public static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    RULES.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  /**
   * Every hit of the rules that are on, by file, line and id; at most one of a rule at a line. A
   * class file that can't be read is passed over, and the rest is inspected.
   */
  public static List<Hit> inspect(Inspection inspection) {
    List<Rule> on =
        RULES.stream().filter(rule -> inspection.policy().rules().contains(rule.id())).toList();
    return inspect(on, inspection);
  }

  /** The same with these rules. */
  static List<Hit> inspect(List<Rule> rules, Inspection inspection) {
    try {
      return apply(rules, inspection);
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      // A class file is read piece by piece, so a broken one may be noticed late.
      return apply(rules, inspection.withoutBrokenClasses());
    }
  }

  private static List<Hit> apply(List<Rule> rules, Inspection inspection) {
    Subject subject = new Subject(inspection);
    List<Hit> hits = rules.stream().flatMap(rule -> find(rule, subject).stream()).toList();
    return hits.stream().filter(hit -> !isPauseOfPoll(hit, hits)).sorted(ORDER).toList();
  }

  /** Whether the sleep is but the pause of a loop that polls, which is told already. */
  private static boolean isPauseOfPoll(Hit sleep, List<Hit> hits) {
    return sleep.id().equals("blocking-sleep")
        && hits.stream()
            .anyMatch(
                poll ->
                    poll.id().equals("busy-wait")
                        && poll.line() == sleep.line()
                        && poll.className().equals(sleep.className()));
  }

  /** What one rule finds, at most once at a line. */
  private static Collection<Hit> find(Rule rule, Subject subject) {
    Map<String, Hit> first = new TreeMap<>();
    rule.hits(subject).stream()
        .sorted(ORDER)
        .forEach(hit -> first.putIfAbsent(rule.mistakeOf(hit), hit));
    return first.values();
  }
}
