package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.wire.Frame;
import headwaiter.wire.Hung;
import headwaiter.wire.Observation;
import headwaiter.wire.TestFailed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A result as JUnit XML: the part of it that all readers take. Virtual durations are its times; a
 * failure begins with its message and the student's own frame.
 */
final class JunitXml {
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_FRAMES = 30;

  private JunitXml() {}

  static String of(Result result) {
    List<Result.Checked> checks = result.checks();
    String counts =
        attribute("tests", String.valueOf(checks.size()))
            + attribute(
                "failures", String.valueOf(checks.stream().filter(JunitXml::failed).count()))
            + attribute("errors", "0")
            + attribute(
                "skipped",
                String.valueOf(checks.stream().filter(c -> c.verdict().undecided()).count()))
            + attribute(
                "time", time(checks.stream().mapToLong(c -> Math.max(0, c.virtualNanos())).sum()));
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites").append(attribute("name", result.assignment()));
    out.append(counts).append(">\n");
    out.append("  <testsuite").append(attribute("name", suite(result)));
    out.append(counts).append(">\n");
    out.append("    <properties>\n      <property name=\"seed\"")
        .append(attribute("value", String.valueOf(result.provenance().seed())))
        .append("/>\n    </properties>\n");
    checks.forEach(check -> testcase(out, result, check));
    return out.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private static void testcase(StringBuilder out, Result result, Result.Checked check) {
    out.append("    <testcase")
        .append(attribute("classname", suite(result)))
        .append(attribute("name", check.id()))
        .append(attribute("time", time(Math.max(0, check.virtualNanos()))));
    if (check.verdict() == Mark.PASSED) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    String message = check.message().isEmpty() ? check.says() : check.message();
    if (check.verdict().undecided()) {
      out.append("      <skipped")
          .append(attribute("message", check.verdict().word() + ": " + message))
          .append("/>\n");
    } else {
      List<Finding> findings =
          result.findings().stream().filter(f -> f.check().equals(check.id())).toList();
      String type = findings.isEmpty() ? check.id() : findings.getFirst().id();
      out.append("      <failure")
          .append(attribute("type", type))
          .append(attribute("message", message))
          .append(">")
          .append(text(type + ": " + message + "\n" + frames(result, check, findings)))
          .append("</failure>\n");
    }
    out.append("    </testcase>\n");
  }

  /** The student's own frames first. */
  private static String frames(Result result, Result.Checked check, List<Finding> findings) {
    Stream<String> places =
        findings.stream()
            .filter(f -> f.place().line() > 0)
            .map(f -> "at " + f.id() + "(" + f.place().file() + ":" + f.place().line() + ")");
    Stream<String> stacks =
        result.evidence().observations().stream()
            .filter(seen -> seen.check().equals(check.id()))
            .map(JunitXml::stack)
            .filter(stack -> !stack.isEmpty())
            .limit(1)
            .flatMap(List::stream)
            .filter(Frame::subject)
            .map(JunitXml::frame);
    return Stream.concat(stacks, places)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_FRAMES)
        .map(line -> Visible.line(line, LONGEST_TEXT))
        .collect(Collectors.joining("\n"));
  }

  private static List<Frame> stack(Observation seen) {
    if (seen instanceof TestFailed failed) {
      return failed.stack();
    }
    if (seen instanceof Hung hung && !hung.threads().isEmpty()) {
      return hung.threads().getFirst().stack();
    }
    return List.of();
  }

  private static String frame(Frame frame) {
    return "at "
        + frame.className()
        + "."
        + frame.method()
        + "("
        + frame.place().file()
        + ":"
        + frame.place().line()
        + ")";
  }

  private static boolean failed(Result.Checked check) {
    return check.verdict() == Mark.FAILED || check.verdict() == Mark.NOT_REACHED;
  }

  private static String suite(Result result) {
    return result.student() + "." + result.assignment();
  }

  private static String time(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + text(Visible.line(value, LONGEST_TEXT)) + "\"";
  }

  private static String text(String text) {
    return Visible.lines(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("]]>", "]]&gt;");
  }
}
