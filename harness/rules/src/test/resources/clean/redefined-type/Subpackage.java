package sample.parts;

public class Subpackage {
  public static int one() {
    return 1;
  }
}
