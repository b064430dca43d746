package course;

public class PackageAbove { // expect: redefined-type
  public static int one() {
    return 1;
  }
}
