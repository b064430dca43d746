package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.PermitLost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings of permits that a run has lost, or found. */
final class LostPermits {
  private static final String ID = "permit-leak";

  private LostPermits() {}

  static Finding of(PermitLost lost, SourceMap places) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "thread `" + lost.thread() + "`, at " + Told.time(lost.fromNanos()) + " of virtual time");
    evidence.addAll(Told.stack(lost.stack()));
    return new Finding(
        ID,
        List.of(Finding.Origin.OBSERVED),
        true,
        lost.check(),
        lost.at().place(),
        lost.at().place().line(),
        places.column(lost.at().place(), kept(lost) ? "acquire" : "release"),
        message(lost),
        Advice.on(ID),
        evidence,
        Optional.empty());
  }

  private static boolean kept(PermitLost lost) {
    return lost.kind() == PermitLost.Kind.KEPT;
  }

  private static String message(PermitLost lost) {
    return kept(lost)
        ? "`"
            + lost.thread()
            + "` takes a permit here and ends without giving it back; from other threads it came"
            + " back."
        : "`"
            + lost.thread()
            + "` gives a permit back here that it has given back already: now there are more than"
            + " at first.";
  }
}
