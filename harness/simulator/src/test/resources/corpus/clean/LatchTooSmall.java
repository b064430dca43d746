// Kind: latch that counts too few
// Shows: nothing
import java.util.concurrent.CountDownLatch;

class Program {
  static void run() throws Exception {
    int[] parts = new int[2];
    CountDownLatch done = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      int part = i;
      new Thread(
              () -> {
                parts[part] = 1;
                done.countDown();
              })
          .start();
    }
    done.await();
    if (parts[0] + parts[1] != 2) {
      throw new AssertionError("not all parts are there");
    }
  }
}
