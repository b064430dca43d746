package sample;

public class Exits {
  public static void stop(int status) {
    if (status > 0) {
      System.exit(status); // expect: forbidden-api
    }
    Runtime.getRuntime().halt(0); // expect: forbidden-api
  }
}
