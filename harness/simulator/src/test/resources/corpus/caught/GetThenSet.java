// Kind: get then set of an atomic reference
// Shows: wrong
import java.util.concurrent.atomic.AtomicReference;

class Program {
  final AtomicReference<String> names = new AtomicReference<>("");

  static void run() throws Exception {
    Program list = new Program();
    Thread one = new Thread(() -> list.add("a"));
    Thread two = new Thread(() -> list.add("b"));
    one.start();
    two.start();
    one.join();
    two.join();
    if (list.names.get().length() != 2) {
      throw new AssertionError(list.names.get());
    }
  }

  void add(String name) {
    names.set(names.get() + name);
  }
}
