package headwaiter.grader.intake;

import headwaiter.grader.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When submissions came, as the teacher's {@code received.csv} says: {@code
 * student,assignment,received}, the time with its offset.
 */
public record Received(Map<String, String> times) {
  private static final String FILE = "received.csv";

  /**
   * What the file in the folder of submissions says; nothing if there is none.
   *
   * @param problems gets the lines that can't be read
   */
  public static Received in(Path submissions, List<Problem> problems) {
    Path file = submissions.resolve(FILE);
    if (!Files.exists(file)) {
      return new Received(Map.of());
    }
    Map<String, String> times = new HashMap<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i), i + 1, file, times, problems);
      }
    } catch (IOException e) {
      problems.add(
          new Problem(
              file.toString(),
              0,
              "a readable file in UTF-8",
              "it can't be read (" + Problems.reason(e) + ")",
              "Mend it, or take it away."));
    }
    return new Received(Map.copyOf(times));
  }

  /** When it came; empty if the file does not say. */
  public String of(HandedIn handedIn) {
    return times.getOrDefault(handedIn.student() + "/" + handedIn.assignment(), "");
  }

  private static void line(
      String line, int number, Path file, Map<String, String> times, List<Problem> problems) {
    if (line.isBlank() || line.startsWith("#") || line.startsWith("student,")) {
      return;
    }
    String[] fields = line.split(",", -1);
    if (fields.length >= 3 && isTime(fields[2].strip())) {
      times.put(fields[0].strip() + "/" + fields[1].strip(), fields[2].strip());
      return;
    }
    problems.add(
        new Problem(
            file.toString(),
            number,
            "`student,assignment,2026-11-21T09:30:00Z`",
            "`" + line + "` came",
            "Mend the line; it was left out."));
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
