package headwaiter.grader.report;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import headwaiter.wire.Interleaving;
import headwaiter.wire.TimelineSeen;
import java.util.List;
import java.util.Optional;

/**
 * Results as a terminal shows them. Text of students can't do anything to it: what a terminal would
 * obey is shown instead.
 */
public final class Terminal {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  private final Paint paint;
  private final int width;

  /**
   * A terminal of some width.
   *
   * @param colour whether ANSI colours are used
   * @param width in cells; lines are at most as long, but never shorter than 60
   */
  public Terminal(boolean colour, int width) {
    this.paint = new Paint(colour);
    this.width = Math.clamp(width, NARROWEST, WIDEST);
  }

  /** A line for each result, and a line that sums them up. */
  public String table(List<Result> results) {
    return new TerminalTable(paint, width).render(results);
  }

  /**
   * Everything about one result: checks, findings in the code, what the run did, how to repeat it.
   */
  public String details(Result result) {
    return new TerminalDetails(paint, width).render(result);
  }

  /** The gradebook: a line for each student. */
  public String marks(Marks marks) {
    return new MarksText(paint, width).table(marks);
  }

  /** How a mark comes about, line by line. */
  public String why(Course course, Standing standing) {
    return new MarksText(paint, width).why(course, standing);
  }

  /** How all marks of a student come about, and what the course makes of them. */
  public String why(Course course, Marks.Total total, List<Standing> own) {
    return new MarksText(paint, width).why(total, own, course);
  }

  /** The help page of a finding; empty if there is none of that id. */
  public Optional<String> help(String id) {
    return Findings.page(id).map(page -> new HelpText(paint, width).render(id, page));
  }

  /** What threads did, step by step. */
  public String steps(Interleaving interleaving) {
    return new StepsText(paint, width).render(interleaving);
  }

  /** What a run did, over virtual time. */
  public String timeline(TimelineSeen timeline) {
    return timeline.tracks().isEmpty() || timeline.virtualNanos() == 0
        ? ""
        : new TimelineText(paint, width).render(timeline);
  }
}
