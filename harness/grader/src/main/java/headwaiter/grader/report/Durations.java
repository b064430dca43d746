package headwaiter.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How long gradings took, as an index of results tells. */
public final class Durations {
  private Durations() {}

  /**
   * Milliseconds by {@code student/assignment}; nothing if there is no index.
   *
   * @param out the folder of reports
   */
  public static Map<String, Long> in(Path out) {
    Map<String, Long> known = new TreeMap<>();
    try {
      ResultIndex index =
          ResultJson.read(Files.readString(out.resolve("results.json")), ResultIndex.class);
      for (ResultIndex.Entry entry : index.submissions()) {
        String millis = entry.volatileFacts().getOrDefault("milliseconds", "");
        if (millis.matches("[0-9]{1,12}")) {
          known.put(entry.student() + "/" + entry.assignment(), Long.parseLong(millis));
        }
      }
    } catch (IOException | tools.jackson.core.JacksonException e) {
      return Map.of(); // nothing is known, and then the assignments' numbers have to do
    }
    return known;
  }
}
