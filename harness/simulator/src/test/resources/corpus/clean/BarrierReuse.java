// Kind: latch used for two rounds
// Shows: nothing
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class Program {
  final int[][] rounds = new int[2][2];
  final CyclicBarrier barrier = new CyclicBarrier(2);
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
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }
}
