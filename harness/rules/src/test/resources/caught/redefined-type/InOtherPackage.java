package java_like.util;

public class InOtherPackage { // expect: redefined-type
  public static int one() {
    return 1;
  }
}
