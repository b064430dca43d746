// Kind: flag raised before the data is there
// Shows: wrong, race
class Program {
  int data;
  volatile boolean ready;

  static void run() throws Exception {
    Program box = new Program();
    int[] seen = {42};
    Thread reader =
        new Thread(
            () -> {
              if (box.ready) {
                seen[0] = box.data;
              }
            });
    reader.start();
    box.ready = true;
    box.data = 42;
    reader.join();
    if (seen[0] != 42) {
      throw new AssertionError("saw " + seen[0]);
    }
  }
}
