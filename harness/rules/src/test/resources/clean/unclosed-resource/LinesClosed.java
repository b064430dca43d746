package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class LinesClosed {
  public static long count(Path file) throws IOException {
    try (var lines = Files.lines(file).filter(line -> !line.isBlank())) {
      return lines.count();
    }
  }
}
