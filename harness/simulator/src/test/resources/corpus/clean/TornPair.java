// Kind: two fields that belong together
// Shows: nothing
class Program {
  int low = 1;
  int high = 2;

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

  synchronized void set(int newLow, int newHigh) {
    low = newLow;
    high = newHigh;
  }

  synchronized boolean valid() {
    return low <= high;
  }
}
