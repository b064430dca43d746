package headwaiter.grader.pipeline;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.report.Durations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of the submissions that one machine of several grades. Every machine comes to the same
 * parts by itself: the longest submission first, each to the part that has least to do.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** What a grading takes beside its schedules, and what a schedule takes, in milliseconds. */
  private static final long BASE = 150;

  private static final long SCHEDULE = 2;

  /** What {@code 3/16} says; empty if it says nothing of this kind. */
  public static Optional<Shard> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Shard shard = new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    return shard.number >= 1 && shard.number <= shard.of ? Optional.of(shard) : Optional.empty();
  }

  /** All parts, as {@link #parse} reads them: no more than there are submissions, but one. */
  public static List<String> plan(int most, List<Work> work) {
    int of = Math.clamp(work.size(), 1, most);
    return IntStream.rangeClosed(1, of).mapToObj(k -> k + "/" + of).toList();
  }

  /** What belongs to this part, in the order of the whole. */
  List<Work> among(List<Work> all, Map<String, Long> costs) {
    List<Work> longestFirst =
        all.stream()
            .sorted(
                Comparator.comparingLong((Work one) -> -costs.getOrDefault(one.name(), 0L))
                    .thenComparing(Work::name)
                    .thenComparing(one -> one.folder().toString()))
            .toList();
    long[] loads = new long[of];
    Set<Work> mine = new HashSet<>();
    for (Work one : longestFirst) {
      int least =
          IntStream.range(0, of).boxed().min(Comparator.comparingLong(i -> loads[i])).orElseThrow();
      loads[least] += Math.max(1, costs.getOrDefault(one.name(), 0L));
      if (least == number - 1) {
        mine.add(one);
      }
    }
    return all.stream().filter(mine::contains).toList();
  }

  /**
   * What each submission will take, in milliseconds: as long as last time, if the folder of reports
   * has an index that tells; else as its assignment's numbers say.
   */
  static Map<String, Long> costs(Settings settings, List<Work> work) {
    Map<String, Long> known = Durations.in(settings.out());
    Map<String, Long> costs = new HashMap<>();
    for (Work one : work) {
      costs.put(one.name(), known.getOrDefault(one.name(), guess(one.assignment(), settings)));
    }
    return costs;
  }

  private static long guess(Assignment assignment, Settings settings) {
    return BASE
        + assignment.checks().stream().mapToLong(check -> runs(assignment, check, settings)).sum()
            * SCHEDULE;
  }

  private static long runs(Assignment assignment, Check check, Settings settings) {
    int each = check.explored() ? settings.schedules().orElse(check.schedules()) : 1;
    return (long) each * Math.max(1, assignment.testsOf(check.id()));
  }

  /** As it is written. */
  String text() {
    return number + "/" + of;
  }
}
