// Kind: lazy initialisation without a lock
// Shows: nothing
import java.util.concurrent.ConcurrentHashMap;

class Program {
  static final class Registry {
    final int size = 3;

    static Registry get() {
      return Holder.INSTANCE;
    }

    static final class Holder {
      static final Registry INSTANCE = new Registry();
    }
  }

  static void run() throws Exception {
    var seen = ConcurrentHashMap.<Registry>newKeySet();
    Thread one = new Thread(() -> seen.add(Registry.get()));
    Thread two = new Thread(() -> seen.add(Registry.get()));
    one.start();
    two.start();
    one.join();
    two.join();
    if (seen.size() != 1) {
      throw new AssertionError("made " + seen.size());
    }
  }
}
