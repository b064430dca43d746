package headwaiter.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is handed in now. Reports show that and nothing else, whatever was graded before. It stands
 * beside the results, so that the reports can be made again from these alone.
 *
 * @param digests of each submission, by {@code student/assignment}; empty where it can't be told
 */
public record Present(Map<String, Optional<String>> digests) {
  private static final String FORMAT = "headwaiter-present/1";

  private record Document(String format, Map<String, Optional<String>> submissions) {}

  /**
   * What was handed in at the last run; empty if no run has said so.
   *
   * @param out the folder of reports
   * @throws Unreadable if the file can't be read
   */
  public static Optional<Present> in(Path out) {
    Path file = file(out);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Document document = ResultJson.read(Files.readString(file), Document.class);
      if (FORMAT.equals(document.format()) && document.submissions() != null) {
        return Optional.of(new Present(document.submissions()));
      }
      throw new Unreadable("Expected the format `" + FORMAT + "` in " + file + ".", null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The last attempt at everything: what is taken for handed in, where nobody has said. */
  public static Present everything(Path out) {
    Map<String, Optional<String>> all = new java.util.TreeMap<>();
    for (Path folder : Results.submissions(out)) {
      Results.last(folder).ifPresent(result -> all.put(result.name(), Optional.empty()));
    }
    return new Present(all);
  }

  /** What it says of each submission, by the folder of its results. */
  Map<Path, String> byFolder(Path out) {
    Map<Path, String> said = new HashMap<>();
    digests.forEach(
        (name, digest) -> {
          int slash = name.lastIndexOf('/');
          said.put(
              Results.folder(out, name.substring(0, slash), name.substring(slash + 1)),
              digest.orElse("something"));
        });
    return said;
  }

  /** Writes it into a folder of reports. */
  public void write(Path out) {
    Atomic.write(file(out), ResultJson.write(new Document(FORMAT, digests)));
  }

  /** Of the attempts at one assignment, the one that is handed in; the last one, in doubt. */
  Optional<Result> among(List<Result> attempts) {
    if (attempts.isEmpty() || !digests.containsKey(attempts.getLast().name())) {
      return Optional.empty();
    }
    Optional<String> digest = digests.get(attempts.getLast().name());
    return attempts.stream()
        .filter(attempt -> digest.isPresent() && attempt.isOf(digest.get()))
        .findFirst()
        .or(() -> Optional.of(attempts.getLast()));
  }

  private static Path file(Path out) {
    return out.resolve("results").resolve("present.json");
  }
}
