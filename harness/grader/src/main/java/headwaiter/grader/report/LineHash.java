package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A name for each line of a text that stays when lines are put in elsewhere: what code scanning
 * calls {@code primaryLocationLineHash}. A rolling hash over the hundred characters from the start
 * of the line on, blanks left out, with a count of the lines that have the same.
 */
final class LineHash {
  private static final int WINDOW = 100;
  private static final long FACTOR = 37;
  private static final int END = 65535;

  private LineHash() {}

  /** Of each line; the first is that of line 1. */
  static List<String> of(String text) {
    int[] kept =
        (text.replace("\r\n", "\n").replace('\r', '\n') + (char) END)
            .chars()
            .filter(c -> c != ' ' && c != '\t')
            .toArray();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i + 1 < kept.length; i++) {
      if (kept[i] == '\n') {
        starts.add(i + 1);
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int start : starts) {
      long hash = 0;
      for (int i = start; i < start + WINDOW; i++) {
        hash = FACTOR * hash + (i < kept.length ? kept[i] : 0);
      }
      String digits = Long.toUnsignedString(hash, 16);
      names.add(digits + ":" + seen.merge(digits, 1, Integer::sum));
    }
    return names;
  }
}
