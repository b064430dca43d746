// Kind: lazy initialisation without a lock
// Shows: wrong, race
import java.util.concurrent.ConcurrentHashMap;

class Program {
  static final class Registry {
    static Registry instance;
    final int size = 3;

    static Registry get() {
      if (instance == null) {
        instance = new Registry();
      }
      return instance;
    }
  }

  static void run() throws Exception {
    Registry.instance = null;
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
