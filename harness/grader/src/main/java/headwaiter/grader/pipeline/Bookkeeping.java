package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.CourseYaml;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.gradebook.Chain;
import headwaiter.grader.gradebook.Dates;
import headwaiter.grader.gradebook.Export;
import headwaiter.grader.gradebook.Filled;
import headwaiter.grader.gradebook.Gradebook;
import headwaiter.grader.intake.HandedIn;
import headwaiter.grader.intake.Received;
import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Extension;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Problem;
import headwaiter.grader.model.Standing;
import headwaiter.grader.report.Attempts;
import headwaiter.grader.report.Ledger;
import headwaiter.grader.report.MarksJson;
import headwaiter.grader.report.Terminal;
import headwaiter.grader.report.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The teacher's files and the results, as a gradebook.
 *
 * @param marks of the class
 * @param complaints what could not be read, each for one line: with one of them, marks may be wrong
 * @param digests of what the marks were made with, beside the results
 */
public record Bookkeeping(Marks marks, List<String> complaints, Map<String, String> digests) {
  private static final String ADJUSTMENTS = "adjustments.jsonl";
  private static final String EXTENSIONS = "extensions.csv";
  private static final String ROSTER = "roster.csv";

  /**
   * Reads everything.
   *
   * @param asOf what is due by then and has not come is missing
   */
  public static Bookkeeping open(Settings settings, Instant asOf) {
    List<Problem> problems = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    Map<String, Assignment> known = Catalog.read(settings.assignments()).assignments();
    Received received = Received.in(settings.submissions(), problems);
    List<Extension> extensions =
        Dates.extensions(
            settings.submissions().resolve(EXTENSIONS).toString(),
            text(settings.submissions().resolve(EXTENSIONS), complaints),
            problems);
    Ledger ledger = Ledger.read(settings.submissions().resolve(ADJUSTMENTS));
    problems.addAll(ledger.problems());
    complaints.addAll(Chain.problems(ledger.adjustments()));
    List<Attempt> attempts = List.of();
    try {
      attempts = Attempts.in(settings.out(), received.times());
    } catch (Unreadable e) {
      complaints.add(String.valueOf(e.getMessage()));
    }
    Set<String> graded =
        attempts.stream().map(Attempt::assignment).collect(Collectors.toCollection(TreeSet::new));
    Course course = CourseYaml.read(settings.assignments(), known, graded, problems);
    Marks marks =
        new Gradebook(course, extensions, ledger.adjustments(), asOf)
            .of(students(settings, attempts), attempts);
    problems.forEach(problem -> complaints.add(problem.text()));
    Map<String, String> digests = new TreeMap<>();
    digests.put("course", course.digest());
    digests.put("extensions", Digest.of(List.of(extensions.toString())).text());
    digests.put(
        "adjustments", ledger.adjustments().isEmpty() ? "" : ledger.adjustments().getLast().hash());
    return new Bookkeeping(marks, List.copyOf(complaints), digests);
  }

  /** Who handed in anything, now or before. */
  private static Set<String> students(Settings settings, List<Attempt> attempts) {
    Set<String> students = new TreeSet<>();
    attempts.forEach(attempt -> students.add(attempt.student()));
    if (Files.isDirectory(settings.submissions())) {
      HandedIn.in(settings.submissions(), new ArrayList<>())
          .forEach(handedIn -> students.add(handedIn.student()));
    }
    students.addAll(
        Filled.roster(text(settings.submissions().resolve(ROSTER), new ArrayList<>())).keySet());
    return students;
  }

  /** Writes {@code gradebook.json} and {@code gradebook.csv} into the folder of reports. */
  public List<Path> write(Settings settings) {
    return List.of(
        MarksJson.write(settings.out(), marks, digests),
        MarksJson.csv(settings.out(), Export.csv(marks)));
  }

  /** The gradebook for a terminal of some width. */
  public String table(boolean colour, int width) {
    return new Terminal(colour, width).marks(marks);
  }

  /**
   * Why a mark is what it is.
   *
   * @param target a student, or {@code student/assignment}
   * @return empty if there is no such thing
   */
  public Optional<String> why(String target, boolean colour, int width) {
    Terminal terminal = new Terminal(colour, width);
    int slash = target.indexOf('/');
    if (slash < 0) {
      return marks
          .of(target)
          .map(
              total ->
                  terminal.why(
                      marks.course(),
                      total,
                      marks.standings().stream()
                          .filter(one -> one.student().equals(target))
                          .toList()));
    }
    return marks
        .of(target.substring(0, slash), target.substring(slash + 1))
        .map(standing -> terminal.why(marks.course(), standing));
  }

  /** What may have been meant by a target that is not there. */
  public Optional<String> nearest(String target) {
    Set<String> names = new TreeSet<>();
    for (Standing standing : marks.standings()) {
      names.add(standing.student());
      names.add(standing.student() + "/" + standing.assignment());
    }
    return Nearest.to(target, names);
  }

  /**
   * An export of a learning platform that was filled in.
   *
   * @param filled how many marks were filled in
   * @param remarks what was left as it was, and why: a sentence each
   * @param complaint why nothing was done; empty if something was
   */
  public record Filling(int filled, List<String> remarks, String complaint) {}

  /**
   * Fills an export of a learning platform in.
   *
   * @param from the export
   * @param to the file that is written; may be the same
   * @param only the one assignment that a file is for which names none
   */
  public Filling fill(Settings settings, Path from, Path to, Optional<String> only) {
    try {
      Map<String, String> roster =
          Filled.roster(text(settings.submissions().resolve(ROSTER), new ArrayList<>()));
      Filled filled = Filled.of(Files.readString(from), marks, roster, only);
      if (filled.complaint().isEmpty()) {
        Files.writeString(to, filled.text());
      }
      return new Filling(filled.filled(), filled.remarks(), filled.complaint());
    } catch (IOException e) {
      return new Filling(0, List.of(), "Can't read or write: " + e);
    }
  }

  /**
   * Adds an adjustment to the teacher's file.
   *
   * @param wanted what is to be said; its number and hashes are made here
   * @return what was said, or why it was not
   */
  public static String adjust(Settings settings, Adjustment wanted) throws Refused {
    Assignment assignment =
        Catalog.read(settings.assignments()).assignments().get(wanted.assignment());
    if (assignment == null) {
      throw new Refused(
          "There is no assignment `"
              + wanted.assignment()
              + "` in "
              + settings.assignments()
              + ".");
    }
    List<String> checks = assignment.checks().stream().map(Check::id).toList();
    if (!wanted.check().isEmpty() && !checks.contains(wanted.check())) {
      throw new Refused(
          "There is no check `"
              + wanted.check()
              + "` in "
              + wanted.assignment()
              + "; there are "
              + String.join(", ", checks)
              + ".");
    }
    Path file = settings.submissions().resolve(ADJUSTMENTS);
    Adjustment written =
        Ledger.append(
            file,
            ledger -> {
              List<String> broken = new ArrayList<>(Chain.problems(ledger.adjustments()));
              ledger.problems().forEach(problem -> broken.add(problem.text()));
              if (!broken.isEmpty()) {
                throw new Broken(String.join("\n", broken));
              }
              return Chain.next(ledger.adjustments(), wanted);
            });
    return "Adjustment " + written.seq() + " is in " + file + ", with the hash " + written.hash();
  }

  /** Something can't be adjusted so. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** The chain is broken: nothing is added to it. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  /**
   * Whether the adjustments are as they were written.
   *
   * @param problems what is broken, a line each
   * @param adjustments how many there are
   * @param head the last hash; empty if there is none
   */
  public record Verified(List<String> problems, int adjustments, String head) {}

  /**
   * Checks the chain of adjustments.
   *
   * @param noted a hash that was noted before, which has to be in it
   */
  public static Verified verify(Settings settings, Optional<String> noted) {
    Ledger ledger = Ledger.read(settings.submissions().resolve(ADJUSTMENTS));
    List<String> problems = new ArrayList<>();
    ledger.problems().forEach(problem -> problems.add(problem.text()));
    problems.addAll(Chain.problems(ledger.adjustments()));
    List<String> hashes = ledger.adjustments().stream().map(Adjustment::hash).toList();
    noted
        .filter(hash -> !hashes.contains(hash))
        .ifPresent(
            hash ->
                problems.add("No adjustment has the hash " + hash + ": something was taken out."));
    return new Verified(problems, hashes.size(), hashes.isEmpty() ? "" : hashes.getLast());
  }

  private static String text(Path file, List<String> complaints) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      complaints.add(file + " can't be read: " + e.getMessage());
      return "";
    }
  }
}
