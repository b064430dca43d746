package headwaiter.grader.report;

import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.List;

/** An interleaving in block letters: a line a step, with the time, the thread and the place. */
final class StepsText {
  private static final int MOST_STEPS = 60;
  private static final int LONGEST_NAME = 16;

  private final Paint paint;
  private final int width;

  StepsText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** The last steps: what goes wrong stands at the end. */
  String render(Interleaving interleaving) {
    List<Interleaving.Step> steps = interleaving.steps();
    int left = Math.max(0, steps.size() - MOST_STEPS);
    List<Interleaving.Step> shown = steps.subList(left, steps.size());
    int times = shown.stream().mapToInt(step -> time(step).length()).max().orElse(0);
    int names =
        Math.min(
            LONGEST_NAME,
            shown.stream()
                .mapToInt(step -> Cells.width(Visible.line(step.thread())))
                .max()
                .orElse(0));
    StringBuilder out = new StringBuilder();
    if (left > 0) {
      out.append("  ").append(Words.count(left, "earlier step")).append(" …\n");
    }
    String before = "";
    for (Interleaving.Step step : shown) {
      String name = Cells.fit(Visible.line(step.thread()), names);
      String lead = " ".repeat(times - time(step).length());
      String text = Visible.line(step.what()) + place(step.place());
      out.append(paint.faint("  " + lead + time(step) + "  "))
          .append(step.thread().equals(before) ? name : paint.bold(name))
          .append("  ")
          .append(Cells.cut(text, width - times - names - 6))
          .append('\n');
      before = step.thread();
    }
    return out.toString();
  }

  private static String time(Interleaving.Step step) {
    return "t=" + Words.seconds(step.virtualNanos());
  }

  private static String place(Place place) {
    return place.line() > 0
        ? " ("
            + Visible.line(place.file().substring(place.file().lastIndexOf('/') + 1))
            + ":"
            + place.line()
            + ")"
        : "";
  }
}
