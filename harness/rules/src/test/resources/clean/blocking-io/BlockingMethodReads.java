package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class BlockingMethodReads {
  public static String menu(Path file) throws IOException {
    return Files.readString(file);
  }
}
