package sample;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class WrappedReaderLeftOpen {
  public static String first(String file) throws IOException {
    var reader = new BufferedReader(new FileReader(file)); // expect: unclosed-resource
    return reader.readLine();
  }
}
