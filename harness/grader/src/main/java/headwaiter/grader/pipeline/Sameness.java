package headwaiter.grader.pipeline;

import headwaiter.grader.model.Check;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Submission;
import headwaiter.wire.Died;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.Unsteady;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a run went as it is written somewhere. */
final class Sameness {
  private static final int DIGEST_END = "sha256:".length() + 16;

  private Sameness() {}

  /**
   * What is written of a run.
   *
   * @param where in words, such as {@code the result}
   * @param submission the digest of the submission
   * @param marks what has to come again
   */
  record Written(String where, String submission, List<String> marks) {}

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
      Optional<Written> written,
      StringBuilder text) {
    if (written.isEmpty()) {
      text.append("There is no result to compare it with; grade it first.\n");
      return true;
    }
    String where = written.get().where();
    if (!submission.digest().equals(written.get().submission())) {
      text.append(
          "The submission has changed since it was graded, so the two can't be compared.\n");
      return true;
    }
    List<String> before = written.get().marks();
    if (before.isEmpty()) {
      text.append("Nothing of this seed is in " + where + ", so there is nothing to compare.\n");
      return true;
    }
    List<String> after = marks(now, check.id(), seed);
    boolean same = after.containsAll(before);
    text.append(
        same
            ? "The same as in " + where + ": " + String.join("; ", before) + ".\n"
            : "NOT the same as in "
                + where
                + ". There: "
                + String.join("; ", before)
                + ". Here: "
                + String.join("; ", after)
                + ".\n");
    return same;
  }

  /** What has to be equal of the runs with a seed: outcome, virtual time, and trace if known. */
  static List<String> marks(List<Observation> observations, String check, long seed) {
    return observations.stream()
        .filter(observation -> observation.check().equals(check))
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
          only(
              failed.seed() == seed,
              failed.test()
                  + " failed at "
                  + failed.virtualNanos()
                  + " ns"
                  + how(failed.message(), failed.stack(), failed.interleaving()));
      case Unsteady two -> only(two.seed() == seed, two.test() + " went two ways");
      case Hung hung ->
          only(
              hung.seed() == seed,
              hung.test()
                  + " hung at "
                  + hung.virtualNanos()
                  + " ns: "
                  + hung.kind()
                  + how(hung.summary(), hung.threads(), hung.interleaving()));
      case LimitHit hit -> Stream.of(hit.test() + " reached the limit of " + hit.allowed());
      case Died died -> Stream.of("the process ended: " + died.cause());
      default -> Stream.empty();
    };
  }

  /**
   * The message, the stacks, and the schedule if it was explored, as one number: they are too long
   * to show, and the message of a hidden test is not for everybody.
   */
  private static String how(String message, List<?> stacks, Optional<Interleaving> found) {
    String schedule =
        found
            .filter(how -> !how.deviations().isEmpty())
            .map(how -> how.deviations() + " " + how.steps())
            .orElse("");
    String digest = Digest.of(List.of(message, stacks.toString(), schedule)).text();
    return ", " + digest.substring("sha256:".length(), DIGEST_END);
  }

  private static Stream<String> only(boolean wanted, String mark) {
    return wanted ? Stream.of(mark) : Stream.empty();
  }
}
