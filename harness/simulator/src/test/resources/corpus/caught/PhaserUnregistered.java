// Kind: phaser that misses a party
// Shows: wrong
import java.util.concurrent.Phaser;

class Program {
  static void run() throws Exception {
    int[] parts = new int[2];
    Phaser phaser = new Phaser(1);
    for (int i = 0; i < 2; i++) {
      int part = i;
      new Thread(
              () -> {
                phaser.register();
                parts[part] = 1;
                phaser.arriveAndDeregister();
              })
          .start();
    }
    phaser.arriveAndAwaitAdvance();
    if (parts[0] + parts[1] != 2) {
      throw new AssertionError("not all parts are there");
    }
  }
}
