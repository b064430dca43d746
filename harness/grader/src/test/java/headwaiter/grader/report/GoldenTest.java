package headwaiter.grader.report;

import headwaiter.grader.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of report in each text format, as a whole. */
class GoldenTest {
  @TempDir Path out;

  static Stream<Arguments> reports() {
    return Map.of(
            "blocking", Reports.blocking(),
            "rejected", Reports.rejected(),
            "race", Reports.race(),
            "deadlock", Reports.deadlock(),
            "hostile", Reports.hostile())
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void each_text_of_a_result_is_as_expected(String name, Report report) throws IOException {
    Path json = new Store(out).put(report);
    Result result = Results.read(json);

    Golden.assertEqual(name + ".json", Files.readString(json));
    Golden.assertEqual(name + ".txt", new Terminal(false, 80).details(result));
    Golden.assertEqual(name + ".md", MarkdownReport.of(result));
    Golden.assertEqual(name + ".junit.xml", JunitXml.of(result));
  }

  @Test
  void the_table_of_a_run_is_as_expected() throws IOException {
    Golden.assertEqual(
        "table.txt",
        new Terminal(false, 80).table(Reports.all().stream().map(Result::of).toList()));
  }
}
