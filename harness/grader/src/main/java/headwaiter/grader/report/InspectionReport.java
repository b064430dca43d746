package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Inspected;
import java.util.List;

/** What the rules say of any code, in the forms that others read. */
public final class InspectionReport {
  private static final String FORMAT = "headwaiter-inspection/1";
  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  private InspectionReport() {}

  private record Document(
      String format, int classes, List<Finding> findings, List<String> troubles) {}

  /**
   * For a terminal.
   *
   * @param colour whether ANSI colours are used
   * @param width in cells
   */
  public static String text(Inspected inspected, boolean colour, int width) {
    return new InspectionText(new Paint(colour), Math.clamp(width, NARROWEST, WIDEST))
        .render(inspected);
  }

  /**
   * For programs: {@code format}, {@code classes}, {@code findings} as in results, {@code
   * troubles}.
   */
  public static String json(Inspected inspected) {
    return ResultJson.write(
        new Document(FORMAT, inspected.classes(), inspected.findings(), inspected.troubles()));
  }

  /**
   * For code scanning: SARIF 2.1.0.
   *
   * @param version of this program
   */
  public static String sarif(Inspected inspected, String version) {
    return Sarif.of(inspected, version);
  }
}
