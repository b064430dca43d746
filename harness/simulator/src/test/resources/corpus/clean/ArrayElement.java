// Kind: lost update of an array's element
// Shows: nothing
class Program {
  static void run() throws Exception {
    int[] votes = new int[2];
    Thread one = new Thread(() -> votes[1]++);
    Thread two = new Thread(() -> votes[0]++);
    one.start();
    two.start();
    one.join();
    two.join();
    if (votes[0] + votes[1] != 2) {
      throw new AssertionError("counted " + votes[1]);
    }
  }
}
