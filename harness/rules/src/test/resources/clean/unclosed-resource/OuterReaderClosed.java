package sample;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class OuterReaderClosed {
  public static String first(String file) throws IOException {
    try (var reader = new BufferedReader(new FileReader(file))) {
      return reader.readLine();
    }
  }
}
