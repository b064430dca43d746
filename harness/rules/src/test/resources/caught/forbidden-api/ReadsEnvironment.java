package sample;

import java.util.function.Function;

public class ReadsEnvironment {
  public static String home() {
    Function<String, String> property = System::getProperty; // expect: forbidden-api
    return property.apply("user.home") + System.getenv("HOME"); // expect: forbidden-api
  }

  public static void hush() {
    System.setOut(System.err); // expect: forbidden-api
  }
}
