package headwaiter.grader.pipeline;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Provenance;
import headwaiter.grader.model.Submission;
import headwaiter.grader.report.Store;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.Limits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a result comes from. */
final class Origins {
  private Origins() {}

  static Provenance of(
      Settings settings,
      Session session,
      Submission submission,
      Assignment assignment,
      Stages.Plan plan,
      String rung) {
    Map<String, String> digests = new TreeMap<>(session.digests());
    digests.put("submission", submission.digest());
    digests.put("assignment", assignment.digest());
    digests.put(Store.KEY, key(settings, session, submission, assignment, plan));
    return of(settings, session, assignment, plan, rung, digests);
  }

  /** The key of a run that is still to be done. */
  static String key(
      Settings settings,
      Session session,
      Submission submission,
      Assignment assignment,
      Stages.Plan plan) {
    return Key.of(
        submission,
        assignment,
        plan,
        of(settings, session, assignment, plan, session.rung(), session.digests()));
  }

  private static Provenance of(
      Settings settings,
      Session session,
      Assignment assignment,
      Stages.Plan plan,
      String rung,
      Map<String, String> digests) {
    return new Provenance(
        new TreeMap<>(session.versions()),
        new TreeMap<>(digests),
        plan.seed(),
        plan.checks().stream().mapToInt(CheckPlan::schedules).max().orElse(1),
        isolation(settings, session, assignment, rung),
        lines(assignment.limits()),
        settings.strategy());
  }

  private static String isolation(
      Settings settings, Session session, Assignment assignment, String rung) {
    if (rung.isEmpty()) {
      return Provenance.notRun();
    }
    return settings.ownCode()
        ? Provenance.waived(rung)
        : Provenance.rung(rung, session.notGiven(assignment));
  }

  private static List<String> lines(Limits limits) {
    return List.of(
        "CPU time: "
            + limits.cpuMillis()
            + " ms for all checks; used up twice, a quarter for each that is left",
        "clock time: " + limits.wallMillis() + " ms for all checks; reaching it decides nothing",
        "steps: " + limits.steps() + " in one simulation",
        "virtual time: " + limits.virtualMillis() + " ms in one simulation",
        "output: " + limits.outputBytes() + " bytes are kept");
  }
}
