package headwaiter.grader.grading;

import headwaiter.wire.Observation;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.Repeated;
import java.util.List;
import java.util.stream.Stream;

/** What who reads a verdict has to know of the runs that it rests on. */
final class Notes {
  private static final int MOST = 3;

  private Notes() {}

  static List<String> on(List<Observation> own) {
    return own.stream().flatMap(Notes::on).distinct().toList();
  }

  private static Stream<String> on(Observation observation) {
    return switch (observation) {
      case OutsideSeen outside ->
          Stream.of(
              "Not exact, because it depends on the world outside: "
                  + listed(outside.what())
                  + ".");
      case Repeated repeated ->
          Stream.of(
              "In real time, not in a simulation: "
                  + repeated.passed()
                  + " of "
                  + repeated.runs()
                  + (repeated.runs() == 1 ? " run passed." : " runs passed."));
      default -> Stream.empty();
    };
  }

  private static String listed(List<String> what) {
    String shown = String.join("; ", what.subList(0, Math.min(MOST, what.size())));
    return what.size() <= MOST ? shown : shown + "; and " + (what.size() - MOST) + " more";
  }
}
