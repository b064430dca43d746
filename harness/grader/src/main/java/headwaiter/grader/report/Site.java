package headwaiter.grader.report;

import java.nio.file.Path;
import java.util.List;

/** Everything that is made from the results on disk alone. */
public final class Site {
  private Site() {}

  /**
   * Makes {@code results.json}, and the pages and files for people and tools, in the folder of
   * reports.
   *
   * @throws Unreadable if a file there is no result
   */
  public static void write(Path out) {
    List<Result> results = Results.readAll(out);
    Atomic.write(out.resolve("results.json"), ResultJson.write(ResultIndex.of(results)));
  }
}
