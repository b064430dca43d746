public class NoPackage {
  static int one() {
    return 1; // expect: redefined-type
  }

  private NoPackage() {}
}
