package headwaiter.grader.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is made from the results on disk alone. */
public final class Site {
  private Site() {}

  /**
   * Makes {@code results.json}, {@code index.html}, and for each submission {@code report.html},
   * {@code report.md} and {@code junit.xml}, in the folder of reports.
   *
   * @throws Unreadable if a file there is no result
   */
  public static void write(Path out) {
    List<Result> results = Results.readAll(out);
    Atomic.write(out.resolve("results.json"), ResultJson.write(ResultIndex.of(results)));
    Map<String, List<Result>> submissions = new LinkedHashMap<>();
    for (Result result : results) {
      submissions.computeIfAbsent(folder(result), key -> new ArrayList<>()).add(result);
    }
    Html html = new Html();
    submissions.forEach(
        (folder, attempts) -> {
          Path files = out.resolve(folder);
          Atomic.write(files.resolve("report.html"), html.submission(attempts));
          Atomic.write(files.resolve("report.md"), MarkdownReport.of(attempts.getLast()));
          Atomic.write(files.resolve("junit.xml"), JunitXml.of(attempts.getLast()));
        });
    List<Result> latest = submissions.values().stream().map(List::getLast).toList();
    Atomic.write(out.resolve("index.html"), html.classPage(latest));
  }

  /** The page of a result, relative to the folder of reports. */
  static String page(Result result) {
    return folder(result) + "/report.html";
  }

  private static String folder(Result result) {
    return SafeName.of(result.student()) + "/" + SafeName.of(result.assignment());
  }
}
