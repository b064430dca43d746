package headwaiter.grader.report;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two gradings of a class beside each other: whose points move, by which check, and why.
 *
 * @param format {@link #FORMAT}
 * @param same how many submissions have the same points and the same verdicts
 * @param changes of the others, by name
 * @param marks that move, if both have a gradebook
 */
public record Comparison(String format, int same, List<Change> changes, List<Moved> marks) {
  static final String FORMAT = "headwaiter-comparison/1";

  /** Parts of the provenance that decide a grade, and what each is called. */
  private static final Map<String, String> CAUSES =
      Map.of(
          "submission",
          "submission",
          "assignment",
          "assignment",
          "harness",
          "harness",
          "grader",
          "harness",
          "image",
          "harness");

  /**
   * A submission that is not the same in both.
   *
   * @param before points; empty if it was not there
   * @param after points; empty if it is not there
   * @param checks those that move
   * @param causes what differs between the two runs, in words
   */
  public record Change(
      String student,
      String assignment,
      Optional<Integer> before,
      Optional<Integer> after,
      int possible,
      List<Checked> checks,
      List<String> causes) {
    /** Points more, or fewer if it is negative. */
    int by() {
      return after.orElse(0) - before.orElse(0);
    }
  }

  /** A check that moves: its verdicts and points, and what it says now. */
  public record Checked(
      String id, String before, String after, int earnedBefore, int earnedAfter, String message) {}

  /** A mark that moves; empty where there was or is none. */
  public record Moved(
      String student,
      String assignment,
      Optional<BigDecimal> before,
      Optional<BigDecimal> after,
      List<String> causes) {}

  /**
   * Compares.
   *
   * @param before a folder of reports, or a {@code results.json}
   * @param after the same
   * @throws Unreadable if one of them can't be read
   */
  public static Comparison of(Path before, Path after) {
    Map<String, ResultIndex.Entry> old = ComparedSide.of(before);
    Map<String, ResultIndex.Entry> now = ComparedSide.of(after);
    List<Change> changes = changes(old, now);
    return new Comparison(FORMAT, same(old, now, changes), changes, marks(before, after, changes));
  }

  /**
   * Compares what counts in a folder of reports with what counted there before it, of the
   * submissions that have such a result.
   *
   * @throws Unreadable if a file there is no result
   */
  public static Comparison of(Path out) {
    ComparedSide.Both both = ComparedSide.within(out);
    List<Change> changes = changes(both.before(), both.after());
    return new Comparison(FORMAT, same(both.before(), both.after(), changes), changes, List.of());
  }

  private static int same(
      Map<String, ResultIndex.Entry> old,
      Map<String, ResultIndex.Entry> now,
      List<Change> changes) {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.size() - changes.size();
  }

  private static List<Change> changes(
      Map<String, ResultIndex.Entry> old, Map<String, ResultIndex.Entry> now) {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .flatMap(
            name ->
                change(Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name)))
                    .stream())
        .toList();
  }

  private static Optional<Change> change(
      Optional<ResultIndex.Entry> before, Optional<ResultIndex.Entry> after) {
    ResultIndex.Entry any = after.or(() -> before).orElseThrow();
    List<Checked> checks = checks(before, after);
    boolean same =
        before.isPresent()
            && after.isPresent()
            && checks.isEmpty()
            && before.get().status() == after.get().status();
    return same
        ? Optional.empty()
        : Optional.of(
            new Change(
                any.student(),
                any.assignment(),
                before.map(ResultIndex.Entry::earned),
                after.map(ResultIndex.Entry::earned),
                any.possible(),
                checks,
                causes(before, after)));
  }

  private static List<Checked> checks(
      Optional<ResultIndex.Entry> before, Optional<ResultIndex.Entry> after) {
    Map<String, Result.Checked> old = byId(before);
    Map<String, Result.Checked> now = byId(after);
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    List<Checked> moved = new ArrayList<>();
    for (String id : ids) {
      Optional<Result.Checked> was = Optional.ofNullable(old.get(id));
      Optional<Result.Checked> is = Optional.ofNullable(now.get(id));
      Checked checked =
          new Checked(
              id,
              was.map(c -> c.verdict().word()).orElse("not there"),
              is.map(c -> c.verdict().word()).orElse("not there"),
              was.map(Result.Checked::earned).orElse(0),
              is.map(Result.Checked::earned).orElse(0),
              is.or(() -> was).map(Result.Checked::message).orElse(""));
      if (!checked.before().equals(checked.after())
          || checked.earnedBefore() != checked.earnedAfter()) {
        moved.add(checked);
      }
    }
    return moved;
  }

  private static Map<String, Result.Checked> byId(Optional<ResultIndex.Entry> entry) {
    Map<String, Result.Checked> checks = new LinkedHashMap<>();
    entry.ifPresent(one -> one.checks().forEach(check -> checks.put(check.id(), check)));
    return checks;
  }

  /** What differs between the two runs. */
  private static List<String> causes(
      Optional<ResultIndex.Entry> before, Optional<ResultIndex.Entry> after) {
    if (before.isEmpty()) {
      return List.of("new");
    }
    if (after.isEmpty()) {
      return List.of("gone");
    }
    Set<String> causes = new TreeSet<>();
    var old = before.get().provenance();
    var now = after.get().provenance();
    CAUSES.forEach(
        (name, cause) -> {
          if (!Objects.equals(old.digests().get(name), now.digests().get(name))) {
            causes.add(cause);
          }
        });
    if (!old.versions().equals(now.versions())) {
      causes.add("harness");
    }
    if (old.seed() != now.seed()
        || old.schedules() != now.schedules()
        || !old.limits().equals(now.limits())) {
      causes.add("settings");
    }
    return causes.isEmpty()
        ? List.of("nothing that is written down: the run itself was disturbed, or is not exact")
        : List.copyOf(causes);
  }

  private static List<Moved> marks(Path before, Path after, List<Change> changes) {
    Optional<MarksJson.Document> old = gradebook(before);
    Optional<MarksJson.Document> now = gradebook(after);
    if (old.isEmpty() || now.isEmpty()) {
      return List.of();
    }
    Map<String, MarksJson.Mark> was = byName(old.get());
    Map<String, MarksJson.Mark> is = byName(now.get());
    List<String> policy = policy(old.get(), now.get());
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    List<Moved> moved = new ArrayList<>();
    for (String name : names) {
      Optional<MarksJson.Mark> one = Optional.ofNullable(was.get(name));
      Optional<MarksJson.Mark> other = Optional.ofNullable(is.get(name));
      if (!key(one).equals(key(other))) {
        MarksJson.Mark any = other.or(() -> one).orElseThrow();
        Set<String> causes = new TreeSet<>(policy);
        changes.stream()
            .filter(c -> (c.student() + "/" + c.assignment()).equals(name))
            .forEach(c -> causes.addAll(c.causes()));
        moved.add(
            new Moved(
                any.student(),
                any.assignment(),
                one.map(MarksJson.Mark::points),
                other.map(MarksJson.Mark::points),
                List.copyOf(causes)));
      }
    }
    return moved;
  }

  private static String key(Optional<MarksJson.Mark> mark) {
    return mark.map(m -> m.state() + " " + m.points() + " of " + m.most()).orElse("");
  }

  private static List<String> policy(MarksJson.Document old, MarksJson.Document now) {
    List<String> causes = new ArrayList<>();
    Map.of("course", "policy", "extensions", "extension", "adjustments", "adjustment")
        .forEach(
            (name, cause) -> {
              if (!Objects.equals(old.digests().get(name), now.digests().get(name))) {
                causes.add(cause);
              }
            });
    return causes;
  }

  private static Map<String, MarksJson.Mark> byName(MarksJson.Document document) {
    Map<String, MarksJson.Mark> marks = new TreeMap<>();
    document.marks().forEach(mark -> marks.put(mark.student() + "/" + mark.assignment(), mark));
    return marks;
  }

  private static Optional<MarksJson.Document> gradebook(Path place) {
    return Files.isDirectory(place) ? MarksJson.read(place) : Optional.empty();
  }

  /** Whether anybody has fewer points than before. */
  public boolean lowers() {
    return changes.stream().anyMatch(change -> change.by() < 0)
        || marks.stream()
            .anyMatch(
                mark ->
                    mark.before().isPresent()
                        && mark.after()
                            .map(points -> points.compareTo(mark.before().get()) < 0)
                            .orElse(true));
  }

  /** For programs. */
  public String json() {
    return ResultJson.write(this);
  }

  /** For a terminal of some width. */
  public String text(boolean colour, int width) {
    return new ComparisonText(new Paint(colour), Math.clamp(width, 60, 160)).render(this);
  }

  /** For a browser: one page, whole in itself. */
  public String html() {
    return new Html().comparisonPage(this);
  }
}
