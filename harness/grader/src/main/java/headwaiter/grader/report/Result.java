package headwaiter.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Provenance;
import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Telling;
import headwaiter.wire.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A report as it stands in a file: the truth about one attempt, with everything that the other
 * reports are made from, and nothing else (no tests, no given types).
 *
 * @param format {@link #FORMAT}
 * @param student the handle
 * @param assignment the assignment's id
 * @param title the assignment's title
 * @param attempt a name that is distinct for each digest
 * @param received when it came, as the teacher's file says; empty if it says nothing
 * @param status what became of it as a whole
 * @param earned points
 * @param possible points
 * @param undecided points that no evidence decides
 * @param checks in the order of the assignment
 * @param findings merged, the worst first
 * @param reading which sections of the documents teach the assignment, and what its findings are
 *     about
 * @param coverage which lines its checks reach, if that was looked at
 * @param sources what was handed in
 * @param evidence what the grade was computed from
 * @param provenance how to repeat it
 * @param volatileFacts left out of every comparison
 */
public record Result(
    String format,
    String student,
    String assignment,
    String title,
    String attempt,
    String received,
    Grade.Status status,
    int earned,
    int possible,
    int undecided,
    List<Checked> checks,
    List<Finding> findings,
    Reading reading,
    Optional<Coverage> coverage,
    List<Text> sources,
    Evidence evidence,
    Provenance provenance,
    @JsonProperty("volatile") Map<String, String> volatileFacts) {
  /** The format and its version. */
  public static final String FORMAT = "headwaiter-result/1";

  /** A file of before there were these says nothing of reading, nor of coverage. */
  @SuppressWarnings({"NullAway", "OptionalUsedAsFieldOrParameterType"}) // not in the file: null
  public Result {
    reading = reading == null ? Reading.of(List.of()) : reading;
    coverage = coverage == null ? Optional.empty() : coverage;
  }

  /**
   * A check and what became of it.
   *
   * @param id such as {@code fifo}
   * @param says one sentence: what it expects
   * @param hidden whether the students don't see its test
   * @param disclosure how much a student is told when it fails
   * @param verdict what became of it
   * @param earned points
   * @param possible points
   * @param message one sentence beside the verdict; empty if there is nothing to say
   * @param virtualNanos virtual duration of its first test; -1 if there was none
   * @param seed the seed of the deciding run; 0 if there was none
   * @param schedules how many schedules were tried
   * @param forbids findings that make it fail
   * @param notes what who reads the verdict has to know of the runs: a sentence each
   */
  public record Checked(
      String id,
      String says,
      boolean hidden,
      Telling disclosure,
      Mark verdict,
      int earned,
      int possible,
      String message,
      long virtualNanos,
      long seed,
      int schedules,
      List<String> forbids,
      List<String> notes) {
    /** A check of a file of before there were these has no notes, and the usual disclosure. */
    @SuppressWarnings("NullAway") // what is not in a file is null
    public Checked {
      notes = notes == null ? List.of() : notes;
      disclosure = disclosure == null ? Telling.of(hidden) : disclosure;
    }

    static Checked of(Grade.Line line) {
      return new Checked(
          line.check().id(),
          line.check().says(),
          line.check().hidden(),
          line.check().telling(),
          Mark.of(line.verdict()),
          line.earned(),
          line.check().points(),
          Mark.message(line.verdict()),
          line.virtualNanos(),
          line.seed(),
          line.schedules(),
          line.check().forbids(),
          line.notes());
    }
  }

  /**
   * A source file that was handed in.
   *
   * @param path relative, with forward slashes
   * @param digest of its text, as {@code sha256:…}
   * @param text its content
   */
  public record Text(String path, String digest, String text) {
    static Text of(Source source) {
      return new Text(source.path(), Digest.of(source.text()), source.text());
    }
  }

  /** The document of a report. */
  public static Result of(Report report) {
    Grade grade = report.grade();
    return new Result(
        FORMAT,
        report.submission().student(),
        report.submission().assignment(),
        report.assignment().title(),
        report.attempt(),
        report.submission().received(),
        grade.status(),
        grade.earned(),
        grade.possible(),
        grade.undecided(),
        grade.checks().stream().map(Checked::of).toList(),
        report.findings(),
        reading(report),
        report.coverage(),
        report.submission().sources().stream().map(Text::of).toList(),
        report.evidence(),
        report.provenance(),
        report.volatileFacts());
  }

  /** Of all that the course knows, what concerns the findings that there are. */
  private static Reading reading(Report report) {
    Reading all = report.assignment().teaches();
    Map<String, List<Reading.Section>> findings = new TreeMap<>();
    report.findings().stream()
        .map(Finding::id)
        .filter(all.findings()::containsKey)
        .forEach(id -> findings.put(id, all.findings().getOrDefault(id, List.of())));
    return new Reading(all.assignment(), findings);
  }

  /** The same without sources and evidence, for pages that show many. */
  public Result slim() {
    return new Result(
        format,
        student,
        assignment,
        title,
        attempt,
        received,
        status,
        earned,
        possible,
        undecided,
        checks,
        findings,
        reading,
        coverage,
        List.of(),
        new Evidence(evidence.compilation(), List.of(), List.of(), evidence.closed()),
        provenance,
        volatileFacts);
  }

  /** The same, of somebody by another name. */
  Result named(String name) {
    return as(name, attempt, received);
  }

  /** The same by another name of the attempt. */
  Result called(String name) {
    return as(student, name, received);
  }

  /** The same, which came at another time. */
  Result receivedAt(String time) {
    return as(student, attempt, time);
  }

  private Result as(String who, String which, String when) {
    return new Result(
        format,
        who,
        assignment,
        title,
        which,
        when,
        status,
        earned,
        possible,
        undecided,
        checks,
        findings,
        reading,
        coverage,
        sources,
        evidence,
        provenance,
        volatileFacts);
  }

  /**
   * Where a grade that was computed again from the evidence differs from this result: a line each.
   */
  public List<String> differences(Grade grade, List<Finding> found) {
    List<String> lines = new ArrayList<>();
    if (grade.status() != status) {
      lines.add("it is " + Words.status(status) + ", and would be " + Words.status(grade.status()));
    }
    Map<String, Checked> now = new LinkedHashMap<>();
    grade.checks().stream().map(Checked::of).forEach(check -> now.put(check.id(), check));
    for (Checked was : checks) {
      Checked is = now.remove(was.id());
      if (is == null) {
        lines.add("the check " + was.id() + " would be gone");
      } else if (is.verdict() != was.verdict() || is.earned() != was.earned()) {
        lines.add(
            was.id() + " is " + was.verdict().word() + ", and would be " + is.verdict().word());
      } else if (!is.equals(was)) {
        lines.add(was.id() + " would be told in other words");
      }
    }
    now.keySet().forEach(id -> lines.add("the check " + id + " would be new"));
    if (!found.equals(findings)) {
      lines.add("its findings would be others");
    }
    return lines;
  }

  /** Whether running it again would come to the same: nothing was in the way, or missing here. */
  boolean isConclusive() {
    return status != Grade.Status.INCONCLUSIVE
        && checks.stream()
            .noneMatch(
                check -> check.verdict() == Mark.INCONCLUSIVE || check.verdict() == Mark.NOT_RUN);
  }

  /** Whether it is of the submission with this digest. */
  boolean isOf(String digest) {
    return digest.equals(provenance.digests().get("submission"));
  }

  /** {@code student/assignment}. */
  public String name() {
    return student + "/" + assignment;
  }
}
