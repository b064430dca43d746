package headwaiter.grader.report;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The teacher's {@code adjustments.jsonl}: one adjustment a line, and lines are only ever added.
 *
 * @param adjustments in the order of the file
 * @param problems lines that are none
 */
public record Ledger(List<Adjustment> adjustments, List<Problem> problems) {
  /** What a file says; nothing if there is none. */
  public static Ledger read(Path file) {
    try {
      return Files.exists(file)
          ? of(file, Files.readString(file))
          : new Ledger(List.of(), List.of());
    } catch (IOException e) {
      return new Ledger(
          List.of(),
          List.of(
              new Problem(
                  file.toString(),
                  0,
                  "a readable file in UTF-8",
                  "it can't be read (" + e + ")",
                  "Mend it.")));
    }
  }

  /**
   * Adds a line. Others who add one wait meanwhile.
   *
   * @param next makes it from what is there; throws where nothing may be added
   * @return what was added
   */
  public static Adjustment append(Path file, Function<Ledger, Adjustment> next) {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until everything is there.
      }
      String there = new String(bytes.array(), StandardCharsets.UTF_8);
      Adjustment one = next.apply(of(file, there));
      String gap = there.isEmpty() || there.endsWith("\n") ? "" : "\n";
      ByteBuffer line =
          ByteBuffer.wrap((gap + ResultJson.line(one)).getBytes(StandardCharsets.UTF_8));
      channel.position(lock.channel().size());
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
      return one;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't add to " + file, e);
    }
  }

  private static Ledger of(Path file, String text) {
    List<Adjustment> adjustments = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          adjustments.add(whole(ResultJson.read(line, Adjustment.class)));
        } catch (tools.jackson.core.JacksonException | NullPointerException e) {
          problems.add(
              new Problem(
                  file.toString(),
                  number,
                  "an adjustment as `./grade adjust` writes it",
                  "something else came",
                  "Take the file back from version control."));
        }
      }
    }
    return new Ledger(List.copyOf(adjustments), List.copyOf(problems));
  }

  /** The same, if nothing is missing in it. */
  private static Adjustment whole(Adjustment read) {
    for (Object part :
        new Object[] {
          read.at(),
          read.by(),
          read.student(),
          read.assignment(),
          read.check(),
          read.kind(),
          read.value(),
          read.why(),
          read.prev(),
          read.hash()
        }) {
      java.util.Objects.requireNonNull(part);
    }
    return read;
  }
}
