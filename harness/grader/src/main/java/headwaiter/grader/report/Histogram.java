package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How points are distributed, as bars of tens of percent.
 *
 * @param bars from the lowest to the highest
 * @param says the same in words
 */
record Histogram(List<Bar> bars, String says) {
  static final int WIDTH = 520;
  static final int HEIGHT = 150;
  private static final int BINS = 10;
  private static final int FLOOR = 120;
  private static final int TALLEST = 96;
  private static final int STEP = 46;
  private static final int LEFT = 12;

  /** A bar. */
  record Bar(String label, int many, int x, int y, int height, int middle, int heat) {}

  /** Of percentages; what is undecided in a result does not count for it. */
  static Histogram of(List<Result> results) {
    int[] many = new int[BINS + 1];
    for (Result result : results) {
      int decided = result.possible() - result.undecided();
      if (decided > 0) {
        many[Math.clamp((long) result.earned() * BINS / decided, 0, BINS)]++;
      }
    }
    int most = 1;
    for (int bin : many) {
      most = Math.max(most, bin);
    }
    List<Bar> bars = new ArrayList<>();
    StringBuilder says = new StringBuilder();
    for (int bin = 0; bin <= BINS; bin++) {
      int height = (many[bin] * TALLEST + most - 1) / most;
      int x = LEFT + bin * STEP;
      String label = bin == BINS ? "100" : bin * BINS + "–" + (bin * BINS + BINS - 1);
      bars.add(new Bar(label, many[bin], x, FLOOR - height, height, x + STEP / 2 - 4, bin));
      says.append(says.isEmpty() ? "" : ", ").append(label).append(" %: ").append(many[bin]);
    }
    return new Histogram(bars, says.toString());
  }
}
