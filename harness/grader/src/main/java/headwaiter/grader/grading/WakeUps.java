package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.Frame;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hangs of which a lost signal is the cause. */
final class WakeUps {
  private static final String ID = "lost-wakeup";

  private WakeUps() {}

  /**
   * The signal that a thread missed under a schedule, while it gets it under the plain one.
   *
   * @param found what tells the schedule apart, already in words
   */
  static Optional<Finding> of(
      Hung hung, Interleaving schedule, List<String> found, SourceMap places) {
    return hung.threads().stream()
        .filter(thread -> thread.missed().isPresent())
        .flatMap(thread -> finding(hung, thread, schedule, found, places).stream())
        .findFirst();
  }

  private static Optional<Finding> finding(
      Hung hung, Hung.Waiting waiter, Interleaving schedule, List<String> found, SourceMap places) {
    Hung.Missed missed = waiter.missed().orElseThrow();
    boolean early = missed.other().isEmpty();
    Optional<Frame> waits = Told.subject(waiter.stack());
    Optional<Frame> at = early ? waits : Optional.of(missed.at()).filter(Frame::subject);
    List<String> evidence = new ArrayList<>(found);
    evidence.addAll(Hangs.evidence(hung));
    return at.map(
        frame ->
            new Finding(
                ID,
                List.of(Finding.Origin.EXPLORED),
                true,
                hung.check(),
                frame.place(),
                frame.place().line(),
                places.column(frame.place(), ""),
                early ? early(waiter, missed) : elsewhere(waiter, missed, waits),
                Advice.on(ID),
                evidence,
                Optional.of(schedule)));
  }

  private static String early(Hung.Waiting waiter, Hung.Missed missed) {
    return "`"
        + waiter.thread()
        + "` waits here for a signal that `"
        + missed.by()
        + "` has sent already, at "
        + Told.place(missed.at().place())
        + ": after the last look at what it waits for, and before it waited. No other comes.";
  }

  private static String elsewhere(Hung.Waiting waiter, Hung.Missed missed, Optional<Frame> waits) {
    return "This wakes one thread only, and that is `"
        + missed.other()
        + "`, which has nothing to do and waits again; `"
        + waiter.thread()
        + "` still waits"
        + waits.map(Frame::place).map(WakeUps::at).orElse("")
        + ", and nobody wakes it any more.";
  }

  private static String at(Place place) {
    return " at " + Told.place(place);
  }
}
