// Kind: latch used for two rounds
// Shows: wrong, race
import java.util.concurrent.CountDownLatch;

class Program {
  final int[][] rounds = new int[2][2];
  final CountDownLatch barrier = new CountDownLatch(2);
  final boolean[] right = {true, true};

  static void run() throws Exception {
    Program game = new Program();
    Thread one = new Thread(() -> game.play(0));
    Thread two = new Thread(() -> game.play(1));
    one.start();
    two.start();
    one.join();
    two.join();
    if (!game.right[0] || !game.right[1]) {
      throw new AssertionError("somebody went ahead");
    }
  }

  void play(int me) {
    for (int round = 0; round < 2; round++) {
      rounds[round][me] = 1;
      meet();
      right[me] &= rounds[round][1 - me] == 1;
    }
  }

  void meet() {
    try {
      barrier.countDown();
      barrier.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
