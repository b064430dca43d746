package headwaiter.grader.pipeline;

import headwaiter.grader.model.Check;
import headwaiter.grader.model.Submission;
import headwaiter.grader.report.Result;
import headwaiter.wire.Hung;
import headwaiter.wire.Observation;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.Unsteady;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a run went as a result says. */
final class Sameness {
  private Sameness() {}

  /**
   * Says so.
   *
   * @param text gets a line of it
   * @return false if it went another way
   */
  static boolean tell(
      Submission submission,
      Check check,
      long seed,
      List<Observation> now,
      Optional<Result> written,
      StringBuilder text) {
    if (written.isEmpty()) {
      text.append("There is no result to compare it with; grade it first.\n");
      return true;
    }
    if (!submission.digest().equals(written.get().provenance().digests().get("submission"))) {
      text.append(
          "The submission has changed since it was graded, so the two can't be compared.\n");
      return true;
    }
    List<String> before = marks(written.get().evidence().observations(), check, seed);
    List<String> after = marks(now, check, seed);
    if (before.isEmpty()) {
      text.append("The result tells nothing of this seed, so there is nothing to compare.\n");
      return true;
    }
    boolean same = after.containsAll(before);
    text.append(
        same
            ? "The same as in the result: " + String.join("; ", before) + ".\n"
            : "NOT the same as in the result. There: "
                + String.join("; ", before)
                + ". Here: "
                + String.join("; ", after)
                + ".\n");
    return same;
  }

  /** What has to be equal of the runs with a seed: outcome, virtual time, and trace if known. */
  private static List<String> marks(List<Observation> observations, Check check, long seed) {
    return observations.stream()
        .filter(observation -> observation.check().equals(check.id()))
        .flatMap(observation -> mark(observation, seed))
        .toList();
  }

  private static Stream<String> mark(Observation observation, long seed) {
    return switch (observation) {
      case TestPassed passed ->
          only(
              passed.seed() == seed,
              passed.test()
                  + " passed at "
                  + passed.virtualNanos()
                  + " ns, trace "
                  + passed.hash());
      case TestFailed failed ->
          only(failed.seed() == seed, failed.test() + " failed: " + failed.message());
      case Unsteady two -> only(two.seed() == seed, two.test() + " went two ways");
      case Hung hung -> only(hung.seed() == seed, hung.test() + " hung: " + hung.kind());
      default -> Stream.empty();
    };
  }

  private static Stream<String> only(boolean wanted, String mark) {
    return wanted ? Stream.of(mark) : Stream.empty();
  }
}
