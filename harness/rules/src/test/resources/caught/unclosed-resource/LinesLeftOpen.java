package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class LinesLeftOpen {
  public static long count(Path file) throws IOException {
    return Files.lines(file).filter(line -> !line.isBlank()).count(); // expect: unclosed-resource
  }
}
