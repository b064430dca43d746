package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Findings of what was left where a test had asked for nothing to be: what nobody asked for may
 * well be meant to go on. Each stands where the thing was started.
 */
final class Remains {
  private Remains() {}

  static Optional<Finding> of(Leftover left, SourceMap places) {
    return id(left)
        .filter(id -> left.asked())
        .flatMap(
            id ->
                left.asyncStack().stream()
                    .filter(hop -> hop.at().subject())
                    .findFirst()
                    .map(hop -> finding(id, left, hop, places)));
  }

  private static Optional<String> id(Leftover left) {
    return switch (left.kind()) {
      case THREAD, TASK -> Optional.of("unfinished-work");
      case TIMER -> Optional.of("timer-leak");
      case POOL -> Optional.of("unclosed-resource");
      case IDLE -> Optional.empty();
    };
  }

  private static Finding finding(String id, Leftover left, Hop hop, SourceMap places) {
    Frame at = hop.at();
    List<String> evidence = new ArrayList<>();
    evidence.add("left: " + left.what());
    evidence.addAll(Told.path(left.asyncStack()));
    return new Finding(
        id,
        List.of(Finding.Origin.OBSERVED),
        true,
        left.check(),
        at.place(),
        at.place().line(),
        places.column(at.place(), hop.call()),
        Told.sentence(message(left, at)),
        Advice.on(id),
        evidence,
        Optional.empty());
  }

  private static String message(Leftover left, Frame at) {
    return switch (left.kind()) {
      case THREAD, TASK, IDLE ->
          "what " + Told.method(at) + " starts here still runs when all should be over";
      case TIMER ->
          "the timer that "
              + Told.method(at)
              + " sets here is still to come when all should be over";
      case POOL ->
          "the pool that "
              + Told.method(at)
              + " makes here still has its threads when all should be over";
    };
  }
}
