// Kind: two fields that belong together
// Shows: wrong
class Program {
  volatile int low = 1;
  volatile int high = 2;

  static void run() throws Exception {
    Program range = new Program();
    boolean[] right = {true};
    Thread one = new Thread(() -> range.set(5, 6));
    Thread two = new Thread(() -> right[0] = range.valid());
    one.start();
    two.start();
    one.join();
    two.join();
    if (!right[0]) {
      throw new AssertionError("upside down");
    }
  }

  void set(int newLow, int newHigh) {
    low = newLow;
    high = newHigh;
  }

  boolean valid() {
    return low <= high;
  }
}
