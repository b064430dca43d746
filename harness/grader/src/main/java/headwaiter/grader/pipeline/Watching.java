package headwaiter.grader.pipeline;

import headwaiter.grader.intake.Changes;
import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Submission;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Terminal;
import headwaiter.grader.sandbox.Roster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Grades one submission again and again, as its author works on it. Compiler and worker stay warm,
 * and no result is kept.
 */
public final class Watching implements AutoCloseable {
  /** How many schedules an explored check gets, unless it is said: an answer within a second. */
  public static final int SCHEDULES = 50;

  private static final Duration SILENCE = Duration.ofMillis(100);
  private static final String ATTEMPT = "not-kept";

  private final Settings settings;
  private final Work work;
  private final Session session;
  private final Changes changes;

  private Watching(Settings settings, Work work, Session session) {
    this.settings = settings;
    this.work = work;
    this.session = session;
    this.changes = Changes.in(work.folder(), SILENCE);
  }

  /**
   * Begins.
   *
   * @throws Unusable if something is missing that can't be made
   * @throws NotIsolated if this machine does not give the isolation that is asked for
   */
  public static Watching open(Settings settings, Work work, Ear ear) throws Unusable, NotIsolated {
    return new Watching(settings, work, Session.open(settings, List.of(work.assignment()), ear));
  }

  /** Hears of each verdict. */
  public interface Listener {
    /**
     * It is graded.
     *
     * @param text everything about it, for a terminal
     */
    void graded(String text);
  }

  /** Grades now, and whenever the sources change. Does not return before it is interrupted. */
  public void watch(boolean colour, int width, Listener listener) throws InterruptedException {
    Terminal terminal = new Terminal(colour, width);
    Optional<Submission> last = Optional.empty();
    while (true) {
      Submission now = read();
      if (!last.equals(Optional.of(now))) {
        Result result = Result.of(grade(now));
        if (Roster.isClosed()) {
          throw new InterruptedException("ending");
        }
        session.prepare();
        last = Optional.of(now);
        listener.graded(terminal.details(result));
      }
      changes.await();
    }
  }

  private Submission read() {
    return Intake.read(work.student(), work.assignment(), work.folder(), "");
  }

  private Report grade(Submission submission) {
    Stages.Plan plan =
        Stages.Plan.of(
            work.assignment(),
            settings.seed(),
            OptionalInt.of(settings.schedules().orElse(SCHEDULES)),
            settings.strategy());
    Stages stages = session.stages();
    Stages.Outcome outcome = stages.run(stages.examine(submission, work.assignment()), plan);
    return new Report(
        submission,
        ATTEMPT,
        work.assignment(),
        outcome.grading().grade(),
        outcome.grading().findings(),
        outcome.evidence(),
        Origins.of(settings, session, submission, work.assignment(), plan, outcome.rung()),
        Map.of());
  }

  @Override
  public void close() {
    changes.close();
    session.close();
  }
}
