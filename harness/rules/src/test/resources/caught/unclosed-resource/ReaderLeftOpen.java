package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class ReaderLeftOpen {
  public static String first(Path file) throws IOException {
    return Files.newBufferedReader(file).readLine(); // expect: unclosed-resource
  }
}
