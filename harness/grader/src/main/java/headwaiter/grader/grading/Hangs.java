package headwaiter.grader.grading;

import headwaiter.wire.Hung;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A test that never ended, in words. */
final class Hangs {
  private Hangs() {}

  /** What is told of it to who looks at a check: with a place, if there is one. */
  static String of(Hung hung) {
    return culprit(hung)
        .map(
            thread ->
                Told.sentence(told(hung, thread))
                    + Told.subject(thread.stack())
                        .map(frame -> " See " + Told.place(frame.place()) + ".")
                        .orElse(""))
        .orElseGet(() -> Told.sentence(hung.summary().replaceFirst("[:\\s]+$", "")));
  }

  /** What its culprit does. */
  static String told(Hung hung, Hung.Waiting culprit) {
    return hung.kind() == Hung.Kind.DEADLOCK ? cycle(hung) : waits(hung, culprit);
  }

  /** The first thread that has something to do with it and stands in the code under test. */
  static Optional<Hung.Waiting> culprit(Hung hung) {
    Stream<Hung.Waiting> candidates =
        hung.threads().stream().filter(thread -> Told.subject(thread.stack()).isPresent());
    return switch (hung.kind()) {
      case DEADLOCK -> candidates.filter(thread -> !thread.heldBy().isEmpty()).findFirst();
      case STUCK -> candidates.findFirst();
      case LIVELOCK -> candidates.min(Comparator.comparing(t -> !t.waitsFor().isEmpty()));
    };
  }

  private static String cycle(Hung hung) {
    return String.join(
            ", and ",
            hung.threads().stream()
                .filter(thread -> !thread.heldBy().isEmpty())
                .map(
                    thread ->
                        "`"
                            + thread.thread()
                            + "` waits for "
                            + thread.waitsFor()
                            + ", held by `"
                            + thread.heldBy()
                            + "`")
                .toList())
        + ": neither can ever go on";
  }

  private static String waits(Hung hung, Hung.Waiting thread) {
    String where = Told.subject(thread.stack()).map(Told::method).orElse("the code");
    return hung.kind() == Hung.Kind.LIVELOCK
        ? where + " runs round and round on `" + thread.thread() + "` and gets nowhere"
        : where
            + " waits on `"
            + thread.thread()
            + "` for "
            + (thread.waitsFor().isEmpty() ? "something" : thread.waitsFor())
            + " that nothing can give any more";
  }
}
