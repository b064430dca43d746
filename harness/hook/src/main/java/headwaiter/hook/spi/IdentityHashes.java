package headwaiter.hook.spi;

import java.util.concurrent.CountDownLatch;
import jdk.internal.misc.Unsafe;

/**
 * Where identity hashes come from, and with them the order of a {@code HashSet} of plain objects.
 *
 * <p>HotSpot draws each from a generator of the thread that asks first (Marsaglia's xor-shift),
 * kept in the JVM's own record of that thread. All of a simulation runs on one real thread, so the
 * sequence is one; here its start is set, as that of any other generator. Where the state lies is
 * found by the constants that it begins with in a thread that has hardly begun. If they are not
 * found, nothing is written, and hashes stay as the JVM draws them.
 */
public final class IdentityHashes {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long RECORD = U.objectFieldOffset(Thread.class, "eetop");

  private static final int W = 273_326_509;
  private static final int Y = 842_502_087;
  private static final int Z = 0x8767;

  /** How far a record is looked through; it is longer than that in every build. */
  private static final int MOST = 1_400;

  /** Of the four words W, X, Y, Z in a record; -1 if unknown. */
  private static final long STATE = find();

  private IdentityHashes() {}

  /** Whether the sequence can be set. */
  public static boolean known() {
    return STATE >= 0;
  }

  /** The next hashes that the calling thread draws follow from this number. */
  public static void begin(Thread self, long seed) {
    if (STATE >= 0) {
      long at = U.getLong(self, RECORD) + STATE;
      U.putInt(at, W);
      U.putInt(at + 4, (int) (seed ^ (seed >>> 32)));
      U.putInt(at + 8, Y);
      U.putInt(at + 12, Z);
    }
  }

  /** Has to run outside a simulation, which would take the threads for some of its own. */
  private static long find() {
    long found = -1;
    for (int tries = 0; tries < 10 && found < 0; tries++) {
      found = findInFresh();
    }
    return found;
  }

  private static long findInFresh() {
    Fresh fresh = new Fresh();
    fresh.setDaemon(true);
    fresh.start();
    fresh.runs();
    try {
      return find(U.getLong(fresh, RECORD));
    } finally {
      fresh.seen.countDown();
    }
  }

  private static long find(long record) {
    for (int at = 0; record != 0 && at <= MOST - 16; at += 4) {
      int w = U.getInt(record + at);
      int x = U.getInt(record + at + 4);
      int y = U.getInt(record + at + 8);
      int z = U.getInt(record + at + 12);
      if ((w == W && y == Y && z == Z) // none drawn
          || (x == Y && y == Z && z == W) // one: each word has moved on
          || (x == Z && y == W && w == next(z, Y)) // two
          || (x == W && z == next(y, Y) && w == next(z, Z)) // three
          || (y == next(x, Y) && z == next(y, Z) && w == next(z, W))) { // four
        return at;
      }
    }
    return -1;
  }

  /** The word that follows another one, where the oldest of the four is dropped. */
  private static int next(int last, int oldest) {
    int mixed = oldest ^ (oldest << 11);
    return (last ^ (last >>> 19)) ^ (mixed ^ (mixed >>> 8));
  }

  /** A thread that asks for no hashes, and uses nothing of the class that is being initialised. */
  private static final class Fresh extends Thread {
    private final CountDownLatch runs = new CountDownLatch(1);
    private final CountDownLatch seen = new CountDownLatch(1);

    Fresh() {
      super("Headwaiter: a thread without hashes");
    }

    @Override
    public void run() {
      runs.countDown();
      await(seen);
    }

    void runs() {
      await(runs);
    }

    private static void await(CountDownLatch latch) {
      boolean interrupted = false;
      while (latch.getCount() > 0) {
        try {
          latch.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
