package headwaiter.grader.gradebook;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Extension;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From results to marks, always in this order: 1 the points of each attempt, 2 how late it came
 * (with extensions and grace), 3 what that costs, 4 which attempt counts, after penalties, 5 what
 * persons have changed, 6 the limits, 7 the lowest of a group left out, 8 weights. Decimal numbers,
 * rounded once, where they are shown. Pure: the same files give the same marks.
 */
public final class Gradebook {
  private final Course course;
  private final List<Extension> extensions;
  private final List<Adjustment> adjustments;
  private final Instant asOf;

  /**
   * A gradebook.
   *
   * @param adjustments in any order
   * @param asOf what is due by then and has not come is missing
   */
  public Gradebook(
      Course course, List<Extension> extensions, List<Adjustment> adjustments, Instant asOf) {
    this.course = course;
    this.extensions = List.copyOf(extensions);
    this.adjustments =
        adjustments.stream().sorted(Comparator.comparingInt(Adjustment::seq)).toList();
    this.asOf = asOf;
  }

  /**
   * The marks of a class.
   *
   * @param students who is in it, whether something came from them or not
   */
  public Marks of(Set<String> students, List<Attempt> attempts) {
    Weighing weighing = new Weighing(course);
    List<Standing> standings = new ArrayList<>();
    List<Marks.Total> totals = new ArrayList<>();
    for (String student : new TreeSet<>(students)) {
      List<Standing> own =
          weighing.dropped(
              course.items().stream().map(item -> standing(student, item, attempts)).toList());
      standings.addAll(own);
      totals.add(weighing.total(student, own));
    }
    return new Marks(
        course, List.copyOf(standings), List.copyOf(totals), remarks(students, attempts));
  }

  private Standing standing(String student, Course.Item item, List<Attempt> attempts) {
    List<Attempt> own =
        attempts.stream()
            .filter(a -> a.student().equals(student) && a.assignment().equals(item.assignment()))
            .toList();
    Optional<Extension> extension =
        extensions.stream()
            .filter(e -> e.student().equals(student) && e.assignment().equals(item.assignment()))
            .reduce((before, after) -> after);
    List<Adjustment> said =
        adjustments.stream()
            .filter(a -> a.student().equals(student) && a.assignment().equals(item.assignment()))
            .toList();
    return new Marking(item, extension, said, course.zone()).of(student, own, asOf);
  }

  private List<String> remarks(Set<String> students, List<Attempt> attempts) {
    Set<String> remarks = new TreeSet<>();
    for (Attempt attempt : attempts) {
      if (course.item(attempt.assignment()).isEmpty()) {
        remarks.add(attempt.assignment() + " does not count: course.yaml does not name it.");
      }
    }
    for (Extension extension : extensions) {
      String name = extension.student() + "/" + extension.assignment();
      if (course.item(extension.assignment()).isEmpty()) {
        remarks.add("The extension of " + name + " is for an assignment that does not count.");
      } else if (!students.contains(extension.student())) {
        remarks.add("The extension of " + name + " is for nobody who is in this class.");
      }
    }
    adjustments.forEach(one -> remark(one, students, attempts, remarks));
    return List.copyOf(remarks);
  }

  private void remark(
      Adjustment one, Set<String> students, List<Attempt> attempts, Set<String> remarks) {
    String name = "Adjustment " + one.seq() + ", of " + one.student() + "/" + one.assignment();
    List<Attempt> about =
        attempts.stream()
            .filter(
                a -> a.student().equals(one.student()) && a.assignment().equals(one.assignment()))
            .toList();
    if (course.item(one.assignment()).isEmpty()) {
      remarks.add(name + ", is for an assignment that does not count.");
    } else if (!students.contains(one.student())) {
      remarks.add(name + ", is for nobody who is in this class.");
    } else if (!one.check().isEmpty()
        && about.stream()
            .flatMap(a -> a.checks().stream())
            .noneMatch(check -> check.id().equals(one.check()))) {
      remarks.add(name + ", is for a check that is not there: " + one.check() + ".");
    }
  }
}
