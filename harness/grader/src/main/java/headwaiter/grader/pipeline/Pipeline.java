package headwaiter.grader.pipeline;

import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Submission;
import headwaiter.grader.report.Present;
import headwaiter.grader.report.Results;
import headwaiter.grader.sandbox.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The door: takes submissions in, and gives reports. */
public final class Pipeline implements AutoCloseable {
  private final Settings settings;
  private final Session session;
  private final Map<String, Optional<String>> present;
  private volatile boolean stopped;

  private Pipeline(Settings settings, Session session, Present present) {
    this.settings = settings;
    this.session = session;
    this.present = new ConcurrentHashMap<>(present.digests());
  }

  /**
   * Opens the door, and makes what is missing for that.
   *
   * @param targets what is to be graded
   * @throws Unusable if something is missing that can't be made
   * @throws NotIsolated if this machine does not give the isolation that is asked for
   */
  public static Pipeline open(Settings settings, Targets targets, Ear ear)
      throws Unusable, NotIsolated {
    return new Pipeline(
        settings,
        Session.open(settings, targets.work().stream().map(Work::assignment).toList(), ear),
        targets.present());
  }

  /**
   * Grades. Each result is on disk as soon as it is there; one student's submissions follow each
   * other on one worker, and different students' run side by side. Blocks.
   *
   * @return the reports, by student and assignment
   */
  public List<Report> grade(List<Work> work, Ear ear) throws InterruptedException {
    List<Report> reports = new ArrayList<>();
    Map<String, List<Work>> byStudent = new LinkedHashMap<>();
    work.forEach(w -> byStudent.computeIfAbsent(w.student(), s -> new ArrayList<>()).add(w));
    Side.bySide(
        settings.jobs(),
        byStudent.values().stream()
            .<Runnable>map(
                own ->
                    () ->
                        own.forEach(
                            one -> {
                              Report report = grade(one);
                              synchronized (reports) {
                                if (!stopped && !Roster.isClosed()) {
                                  Results.write(settings.out(), report);
                                  present.put(
                                      one.name(), Optional.of(report.submission().digest()));
                                  reports.add(report);
                                  ear.done(
                                      one.name(), Summary.of(report), reports.size(), work.size());
                                }
                              }
                            }))
            .toList());
    Reporting.write(settings.out(), new Present(Map.copyOf(present)));
    return reports.stream()
        .sorted(
            Comparator.comparing((Report r) -> r.submission().student())
                .thenComparing(r -> r.assignment().id()))
        .toList();
  }

  /** Takes no more results, and makes the other files from those that are there. */
  public void stop() {
    stopped = true;
    Reporting.write(settings.out(), new Present(Map.copyOf(present)));
  }

  /** One submission: every stage, in order. */
  private Report grade(Work work) {
    Instant began = settings.clock().instant();
    Assignment assignment = work.assignment();
    Submission submission = Intake.read(work.student(), assignment, work.folder(), work.received());
    Stages stages = session.stages();
    Stages.Examined examined = stages.examine(submission, assignment);
    Stages.Plan plan =
        Stages.Plan.of(assignment, settings.seed(), settings.schedules(), settings.strategy());
    Stages.Outcome outcome = stages.run(examined, plan);
    return new Report(
        submission,
        Results.attempt(settings.out(), submission.student(), assignment.id(), submission.digest()),
        assignment,
        outcome.grading().grade(),
        outcome.grading().findings(),
        outcome.evidence(),
        Origins.of(settings, session, submission, assignment, plan, outcome.rung()),
        facts(began));
  }

  private Map<String, String> facts(Instant began) {
    Instant ended = settings.clock().instant();
    Map<String, String> facts = new TreeMap<>();
    facts.put("graded", began.toString());
    facts.put("milliseconds", Long.toString(Duration.between(began, ended).toMillis()));
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return facts;
  }

  @Override
  public void close() {
    session.close();
  }
}
