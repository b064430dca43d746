package headwaiter.grader.pipeline;

import headwaiter.grader.report.Formats;
import headwaiter.grader.report.Unreadable;
import java.util.List;
import java.util.Map;

/**
 * Results that were graded before, in some format.
 *
 * @param complaint why there is none; empty if there is
 */
public record Showing(String text, String complaint) {
  /** The names of the formats. */
  public static List<String> formats() {
    return Formats.NAMES;
  }

  /**
   * Shows.
   *
   * @param targets students, {@code student/assignment} or {@code *}{@code /assignment}; none means
   *     everybody
   * @param environment of this process, which some formats take their names from
   */
  public static Showing of(
      Settings settings,
      List<String> targets,
      String format,
      boolean colour,
      int width,
      Map<String, String> environment) {
    try {
      return new Showing(
          Formats.of(
              Formats.results(settings.out(), targets),
              format,
              new Formats.Look(colour, width),
              environment),
          "");
    } catch (Unreadable e) {
      return new Showing("", String.valueOf(e.getMessage()));
    }
  }
}
