package headwaiter.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a part of a class says of itself beside its results, so that parts can be put together that
 * belong together, and no others. It is written last: a part that was cut short has none.
 *
 * @param format {@link #FORMAT}
 * @param shard which part it is, from 1
 * @param of how many parts there are
 * @param submissions how many there are in all parts
 * @param same what has to be the same in all parts, each as a digest, by what it is
 * @param results the file of each result that this part is for, by {@code student/assignment}
 */
public record ShardFile(
    String format,
    int shard,
    int of,
    int submissions,
    Map<String, String> same,
    Map<String, String> results) {
  private static final String FORMAT = "headwaiter-shard/1";

  /** One of this version. */
  public ShardFile(
      int shard, int of, int submissions, Map<String, String> same, Map<String, String> results) {
    this(FORMAT, shard, of, submissions, same, results);
  }

  /**
   * That of a folder of reports.
   *
   * @throws Unreadable if there is none
   */
  public static ShardFile in(Path out) {
    try {
      ShardFile shard = ResultJson.read(Files.readString(file(out)), ShardFile.class);
      if (FORMAT.equals(shard.format())) {
        return shard;
      }
      throw new Unreadable(
          "Expected the format `"
              + FORMAT
              + "` in "
              + file(out)
              + ", but it is `"
              + shard.format()
              + "`.",
          null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(
          out
              + " is no shard: "
              + (Files.exists(file(out))
                  ? "its shard.json can't be read."
                  : "it has no shard.json.")
              + " Was its run cut short? ./grade --shard K/N --out "
              + out
              + " makes one.",
          e);
    }
  }

  /** Writes it. */
  public void write(Path out) {
    Atomic.write(file(out), ResultJson.write(this));
  }

  /** Takes it away, if there is one: the results are about to change. */
  public static void forget(Path out) {
    try {
      Files.deleteIfExists(file(out));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't take away " + file(out), e);
    }
  }

  private static Path file(Path out) {
    return out.resolve("shard.json");
  }
}
