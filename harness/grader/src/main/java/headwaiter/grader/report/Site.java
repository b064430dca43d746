package headwaiter.grader.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is made from the results on disk alone. */
public final class Site {
  static final String HTML = "report.html";
  static final String MARKDOWN = "report.md";
  static final String JUNIT = "junit.xml";

  private Site() {}

  /**
   * Makes {@code results.json}, {@code index.html}, and for each submission {@code report.html},
   * {@code report.md} and {@code junit.xml}, in the folder of reports. What stands there of a
   * submission that is gone goes too; its results stay.
   *
   * @param present what is handed in now
   * @throws Unreadable if a file there is no result
   */
  public static void write(Path out, Present present) {
    Map<String, List<Result>> submissions = new LinkedHashMap<>();
    for (Result result : Results.readAll(out)) {
      submissions.computeIfAbsent(folder(result), key -> new ArrayList<>()).add(result);
    }
    Html html = new Html();
    List<Result> shown = new ArrayList<>();
    submissions.forEach(
        (folder, attempts) -> {
          Path files = out.resolve(folder);
          Optional<Result> now = present.among(attempts);
          if (now.isEmpty()) {
            Stale.submission(files);
          } else {
            Result result = now.get();
            shown.add(result);
            Atomic.write(files.resolve(HTML), html.submission(result, attempts));
            Atomic.write(files.resolve(MARKDOWN), MarkdownReport.of(result));
            Atomic.write(files.resolve(JUNIT), JunitXml.of(result));
          }
        });
    Atomic.write(out.resolve("results.json"), ResultJson.write(ResultIndex.of(shown)));
    Atomic.write(out.resolve("index.html"), html.classPage(shown));
  }

  /** The page of a result, relative to the folder of reports. */
  static String page(Result result) {
    return folder(result) + "/" + HTML;
  }

  private static String folder(Result result) {
    return SafeName.of(result.student()) + "/" + SafeName.of(result.assignment());
  }
}
