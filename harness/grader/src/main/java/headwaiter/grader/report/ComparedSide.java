package headwaiter.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a {@link Comparison} compares: results by {@code student/assignment}. */
final class ComparedSide {
  private ComparedSide() {}

  /** Two of them. */
  record Both(Map<String, ResultIndex.Entry> before, Map<String, ResultIndex.Entry> after) {}

  /** Of a folder of reports, or a {@code results.json}. */
  static Map<String, ResultIndex.Entry> of(Path place) {
    Path file = Files.isDirectory(place) ? place.resolve("results.json") : place;
    try {
      ResultIndex index = ResultJson.read(Files.readString(file), ResultIndex.class);
      if (!ResultIndex.FORMAT.equals(index.format())) {
        throw new Unreadable(
            "Expected the format `" + ResultIndex.FORMAT + "` in " + file + ".", null);
      }
      Map<String, ResultIndex.Entry> entries = new TreeMap<>();
      index
          .submissions()
          .forEach(entry -> entries.put(entry.student() + "/" + entry.assignment(), entry));
      return entries;
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(
          "Expected a folder of reports or a results.json, but "
              + file
              + " can't be read: "
              + e.getMessage(),
          e);
    }
  }

  /** What counts in a folder of reports, and what counted before it: where there are both. */
  static Both within(Path out) {
    if (!Files.isDirectory(out.resolve("results"))) {
      throw new Unreadable("There are no results in " + out.resolve("results") + ".", null);
    }
    Present present = Present.in(out).orElseGet(() -> Present.everything(out));
    Map<String, ResultIndex.Entry> before = new TreeMap<>();
    Map<String, ResultIndex.Entry> after = new TreeMap<>();
    for (Path folder : Results.submissions(out)) {
      Optional<Result> now = present.among(Results.slimAttempts(folder));
      now.flatMap(result -> earlier(folder, result))
          .ifPresent(
              earlier -> {
                before.put(now.get().name(), ResultIndex.Entry.of(earlier));
                after.put(now.get().name(), ResultIndex.Entry.of(now.get()));
              });
    }
    return new Both(before, after);
  }

  /**
   * The grading before the last one of the same attempt; or else the last of the attempt before.
   */
  private static Optional<Result> earlier(Path folder, Result now) {
    List<ResultFile> log = Results.log(folder);
    int last = -1;
    for (int i = 0; i < log.size(); i++) {
      if (log.get(i).attempt().equals(SafeName.of(now.attempt()))) {
        last = i;
      }
    }
    return last < 1 ? Optional.empty() : Optional.of(Results.readSlim(log.get(last - 1).path()));
  }
}
