package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.Slip;
import java.util.List;
import java.util.Optional;

/** Findings of what a failed test knew itself. */
final class Slips {
  private Slips() {}

  static Finding of(Slip slip, SourceMap places) {
    String id =
        switch (slip.kind()) {
          case WRAPPED, REPLACED -> "wrapped-failure";
          case DEEP -> "stack-growth";
          case UNCANCELLED -> "uncancelled-work";
          case ELSEWHERE -> "wrong-thread";
          case DEMAND -> "demand-violation";
          case AGAIN -> "double-completion";
          case SERIAL -> "sequential-awaits";
          case HELD -> "over-synchronised";
        };
    return new Finding(
        id,
        List.of(Finding.Origin.OBSERVED),
        true,
        slip.check(),
        slip.at().place(),
        slip.at().place().line(),
        0,
        Told.sentence(message(slip)),
        Advice.on(id),
        Told.stack(slip.stack()),
        Optional.empty());
  }

  private static String message(Slip slip) {
    String method = Told.method(slip.at());
    return switch (slip.kind()) {
      case WRAPPED -> method + " puts a failure into another one here: what came is " + slip.what();
      case REPLACED ->
          method + " makes another failure here in place of the one that happened: " + slip.what();
      case DEEP -> method + " comes back to this line before it has left it: " + slip.what();
      case UNCANCELLED ->
          "what "
              + method
              + " begins here goes on when it should have been stopped: "
              + slip.what();
      case ELSEWHERE -> method + " calls back from here on the wrong thread: " + slip.what();
      case DEMAND -> method + " does not keep to the demand here: " + slip.what();
      case AGAIN -> method + " signals here what has ended already: " + slip.what();
      case SERIAL ->
          method + " asks here only when what it asked for before has come: " + slip.what();
      case HELD ->
          "what "
              + method
              + " takes or makes here lets only one go on at a time, also while that one waits: "
              + slip.what();
    };
  }
}
