package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Makes one finding of what several detectors say about one mistake at one place. */
final class Merging {
  private static final String POLL = "busy-wait";

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> !finding.confirmed())
          .thenComparing(finding -> finding.place().file())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparing(finding -> !finding.id().equals(POLL))
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::id)
          .thenComparing(Finding::message);

  private Merging() {}

  static List<Finding> merge(List<Finding> findings) {
    List<Finding> merged = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(WORST_FIRST).toList()) {
      int same = indexOfSame(merged, finding);
      if (same < 0) {
        merged.add(finding);
      } else {
        merged.set(same, one(merged.get(same), finding));
      }
    }
    return Races.absorbed(merged);
  }

  private static int indexOfSame(List<Finding> merged, Finding finding) {
    for (int i = 0; i < merged.size(); i++) {
      Finding other = merged.get(i);
      if (Races.onOneVariable(other, finding)
          || (other.place().equals(finding.place()) && sameMistake(other, finding))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What is only suspected may be named by its family: the run knows better which wait it was. The
   * pause of a loop that polls is part of that mistake.
   */
  private static boolean sameMistake(Finding known, Finding finding) {
    if (known.id().equals(finding.id())) {
      // Places of whole files or folders may have several things wrong with them.
      return known.place().line() > 0 || known.message().equals(finding.message());
    }
    return !finding.confirmed() && family(known.id()).equals(family(finding.id()));
  }

  private static String family(String id) {
    return switch (id) {
      case "blocking-sleep", "blocking-wait", "blocking-io", "blocking-lock", POLL -> "blocking";
      default -> id;
    };
  }

  private static Finding one(Finding known, Finding more) {
    TreeSet<Finding.Origin> origins = new TreeSet<>(Comparator.reverseOrder());
    origins.addAll(known.origins());
    origins.addAll(more.origins());
    boolean seen = !known.check().isEmpty() || more.check().isEmpty();
    Finding told = seen ? known : more;
    boolean samePlace = known.place().equals(more.place());
    return new Finding(
        told.id(),
        List.copyOf(origins),
        known.confirmed() || more.confirmed(),
        told.check(),
        told.place(),
        samePlace ? Math.max(known.endLine(), more.endLine()) : told.endLine(),
        told.column() > 0 || !samePlace ? told.column() : Math.max(known.column(), more.column()),
        told.message(),
        told.advice(),
        told.evidence(),
        known.schedule().or(more::schedule));
  }
}
