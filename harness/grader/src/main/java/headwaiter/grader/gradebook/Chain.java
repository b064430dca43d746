package headwaiter.grader.gradebook;

import headwaiter.grader.model.Adjustment;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether adjustments are as they were written: each one's hash is over all that it says and over
 * the hash of the one before, so that nothing can be changed, taken out or put in between. That the
 * last ones are missing shows only to who has noted the last hash.
 */
public final class Chain {
  private Chain() {}

  /** What is broken, a line each; nothing if the chain is whole. */
  public static List<String> problems(List<Adjustment> all) {
    List<String> problems = new ArrayList<>();
    String prev = "";
    int expected = 1;
    for (Adjustment one : all) {
      if (one.seq() != expected) {
        problems.add("Expected adjustment " + expected + ", but " + one.seq() + " came.");
      }
      if (!one.prev().equals(prev)) {
        problems.add(
            "Adjustment "
                + one.seq()
                + " does not follow the one before it: something was taken out, put in or changed.");
      }
      if (!one.hash().equals(one.expectedHash())) {
        problems.add("Adjustment " + one.seq() + " is not as it was written.");
      }
      prev = one.hash();
      expected = one.seq() + 1;
    }
    return problems;
  }

  /** The same one as the next link of a chain. */
  public static Adjustment next(List<Adjustment> all, Adjustment one) {
    int seq = all.isEmpty() ? 1 : all.getLast().seq() + 1;
    String prev = all.isEmpty() ? "" : all.getLast().hash();
    return new Adjustment(
            seq,
            one.at(),
            one.by(),
            one.student(),
            one.assignment(),
            one.check(),
            one.kind(),
            one.value(),
            one.why(),
            prev,
            "")
        .sealed();
  }
}
