package headwaiter.grader.report;

import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An interleaving as a table: a row a step, a column a thread; with many threads, a column that
 * names them.
 *
 * @param threads the headings of the columns
 * @param names of all threads, in the order in which they first do something
 * @param rows in order
 * @param left how many steps are left out
 * @param caption one line
 */
record StepsView(
    List<String> threads, List<String> names, List<Row> rows, int left, String caption) {
  private static final int MOST_STEPS = 200;
  private static final int MOST_COLUMNS = 4;

  /** A step. */
  record Row(int number, int thread, String anchor, List<Cell> cells) {}

  /** What a thread does in a step; the others have an empty one. */
  record Cell(String place, String anchor, String what, boolean torn) {
    static final Cell EMPTY = new Cell("", "", "", false);
  }

  static StepsView of(Interleaving interleaving, Function<Place, String> anchor) {
    List<Interleaving.Step> steps = interleaving.steps();
    List<String> threads = steps.stream().map(Interleaving.Step::thread).distinct().toList();
    boolean columns = threads.size() <= MOST_COLUMNS;
    boolean oneFile =
        steps.stream().map(s -> s.place().file()).filter(f -> !f.isEmpty()).distinct().count() == 1;
    List<Row> rows = new ArrayList<>();
    for (Interleaving.Step step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
      Cell cell =
          new Cell(
              place(step.place(), oneFile),
              anchor.apply(step.place()),
              Visible.line(step.what()),
              interleaving.torn().contains(step.place()));
      List<Cell> cells = new ArrayList<>();
      if (columns) {
        threads.forEach(thread -> cells.add(thread.equals(step.thread()) ? cell : Cell.EMPTY));
      } else {
        cells.add(new Cell("", "", Visible.line(step.thread()), false));
        cells.add(cell);
      }
      rows.add(
          new Row(
              rows.size() + 1, threads.indexOf(step.thread()), anchor.apply(step.place()), cells));
    }
    int deviations = interleaving.deviations().size();
    return new StepsView(
        columns ? threads.stream().map(Visible::line).toList() : List.of("Thread", "What it does"),
        threads.stream().map(Visible::line).toList(),
        rows,
        Math.max(0, steps.size() - MOST_STEPS),
        "The steps of the failing schedule, in order: seed "
            + interleaving.seed()
            + ", "
            + Words.count(deviations, "departure")
            + " from the plain schedule");
  }

  private static String place(Place place, boolean oneFile) {
    return oneFile && place.line() > 0 ? "line " + place.line() : Visible.line(Words.place(place));
  }
}
