package headwaiter.grader.pipeline;

import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Submission;
import headwaiter.grader.report.Present;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Results;
import headwaiter.grader.report.ShardFile;
import headwaiter.grader.report.Store;
import headwaiter.grader.report.Stored;
import headwaiter.grader.run.Installation;
import headwaiter.grader.sandbox.Roster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The door: takes submissions in, and gives reports. */
public final class Pipeline implements AutoCloseable {
  private final Settings settings;
  private final Session session;
  private final Store store;
  private final Map<String, Optional<String>> present;
  private volatile boolean stopped;
  private volatile boolean partly;

  private Pipeline(Settings settings, Session session, Present present) {
    this.settings = settings;
    this.session = session;
    this.store = new Store(settings.out());
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
   * Grades. What has a result of the very same run already is not run again. Each other result is
   * on disk as soon as it is there; one student's submissions follow each other on one worker, and
   * different students' run side by side. Blocks.
   *
   * @return one for each, by student and assignment
   */
  public List<Graded> grade(List<Work> work, Ear ear) throws InterruptedException {
    List<Graded> graded = results(work, ear);
    report();
    return graded;
  }

  /**
   * Grades one part of it. The pages are made when the parts are put together.
   *
   * @param all of which it is a part
   */
  public List<Graded> grade(Shard shard, List<Work> all, Ear ear) throws InterruptedException {
    partly = true;
    ShardFile.forget(settings.out());
    Map<String, Long> costs = Shard.costs(settings, all);
    Map<String, String> same =
        Identity.of(settings, session, all, new Present(Map.copyOf(present)), costs);
    List<Work> part = shard.among(all, costs);
    ear.begun("Shard " + shard.text() + ": " + part.size() + " of " + all.size() + ".");
    List<Graded> graded = results(part, ear);
    report();
    Map<String, String> files = new TreeMap<>();
    graded.forEach(one -> files.put(one.name(), one.within(settings.out())));
    if (!stopped) {
      new ShardFile(shard.number(), shard.of(), all.size(), same, files).write(settings.out());
    }
    return graded;
  }

  private List<Graded> results(List<Work> work, Ear ear) throws InterruptedException {
    store.tidy();
    Map<String, Graded> graded = new ConcurrentSkipListMap<>();
    List<Work> left = unchanged(work, graded, ear);
    Map<String, List<Work>> byStudent = new LinkedHashMap<>();
    left.forEach(w -> byStudent.computeIfAbsent(w.student(), s -> new ArrayList<>()).add(w));
    AtomicInteger done = new AtomicInteger();
    Side.bySide(
        settings.jobs(),
        byStudent.values().stream()
            .<Runnable>map(
                own ->
                    () ->
                        own.forEach(
                            one -> {
                              Report report = grade(one);
                              synchronized (graded) {
                                if (!stopped && !Roster.isClosed()) {
                                  Graded now = keep(one, report);
                                  graded.put(key(one), now);
                                  ear.done(
                                      one.name(), now.words(), done.incrementAndGet(), left.size());
                                }
                              }
                            }))
            .toList());
    return List.copyOf(graded.values());
  }

  /** Takes no more results, and makes the other files from those that are there. */
  public void stop() {
    stopped = true;
    report();
  }

  private synchronized void report() {
    if (partly) {
      new Present(Map.copyOf(present)).write(settings.out());
      return;
    }
    Reporting.update(
        settings.out(),
        new Present(Map.copyOf(present)),
        session.digests().getOrDefault(Installation.GRADER, ""));
  }

  private static String key(Work one) {
    return one.student() + '\0' + one.assignment().id() + '\0' + one.folder();
  }

  private Graded keep(Work one, Report report) {
    Path file = store.put(report);
    present.put(one.name(), Optional.of(report.submission().digest()));
    return new Graded(Result.of(report).slim(), file);
  }

  /** Takes the results that are there; what is left has to be run. */
  private List<Work> unchanged(List<Work> work, Map<String, Graded> graded, Ear ear)
      throws InterruptedException {
    if (settings.fresh()) {
      return work;
    }
    Queue<String> damaged = new ConcurrentLinkedQueue<>();
    Side.bySide(
        settings.jobs(),
        work.stream()
            .<Runnable>map(
                one ->
                    () -> {
                      switch (find(one)) {
                        case Stored.Known known ->
                            graded.put(key(one), new Graded(known.result(), known.file()));
                        case Stored.Damaged it -> damaged.add(it.why());
                        case Stored.Unknown none -> {}
                      }
                    })
            .toList());
    damaged.stream().sorted().forEach(ear::begun);
    if (!graded.isEmpty()) {
      ear.begun(
          graded.size()
              + " of "
              + work.size()
              + (graded.size() == 1 ? " is" : " are")
              + " unchanged: taken from an earlier run (--fresh runs all).");
    }
    return work.stream().filter(one -> !graded.containsKey(key(one))).toList();
  }

  private Stored find(Work one) {
    Submission submission = read(one);
    Stored stored =
        store.find(
            one.student(),
            one.assignment().id(),
            submission.digest(),
            Origins.key(settings, session, submission, one.assignment(), plan(one)),
            one.received());
    if (stored instanceof Stored.Known) {
      present.put(one.name(), Optional.of(submission.digest()));
    }
    return stored;
  }

  private static Submission read(Work one) {
    return Intake.read(one.student(), one.assignment(), one.folder(), one.received());
  }

  private Stages.Plan plan(Work one) {
    return Stages.Plan.of(
        one.assignment(), settings.seed(), settings.schedules(), settings.strategy());
  }

  /** One submission: every stage, in order. */
  private Report grade(Work work) {
    Instant began = settings.clock().instant();
    Assignment assignment = work.assignment();
    Submission submission = read(work);
    Stages stages = session.stages();
    Stages.Examined examined = stages.examine(submission, assignment);
    Stages.Plan plan = plan(work);
    Stages.Outcome outcome = stages.run(examined, plan);
    return new Report(
        submission,
        Results.attempt(settings.out(), submission.student(), assignment.id(), submission.digest()),
        assignment,
        outcome.grading().grade(),
        outcome.grading().findings(),
        outcome.evidence(),
        Origins.of(settings, session, submission, assignment, plan, outcome.rung()),
        stages.coverage(examined, plan, outcome),
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
