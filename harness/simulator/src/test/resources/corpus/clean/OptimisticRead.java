// Kind: optimistic read that is never validated
// Shows: nothing
import java.util.concurrent.locks.StampedLock;

class Program {
  final StampedLock lock = new StampedLock();
  int x;
  int y;

  static void run() throws Exception {
    Program point = new Program();
    int[] seen = new int[2];
    Thread writer = new Thread(point::move);
    Thread reader = new Thread(() -> point.read(seen));
    writer.start();
    reader.start();
    writer.join();
    reader.join();
    if (seen[0] != seen[1]) {
      throw new AssertionError(seen[0] + " and " + seen[1]);
    }
  }

  void move() {
    long stamp = lock.writeLock();
    try {
      x++;
      y++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  void read(int[] seen) {
    long stamp = lock.tryOptimisticRead();
    int nowX = x;
    int nowY = y;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        nowX = x;
        nowY = y;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    seen[0] = nowX;
    seen[1] = nowY;
  }
}
