// Kind: publication through a plain access of an atomic
// Shows: nothing
import java.util.concurrent.atomic.AtomicBoolean;

class Program {
  final AtomicBoolean ready = new AtomicBoolean();
  int data;

  static void run() throws Exception {
    Program box = new Program();
    Thread reader = new Thread(box::read);
    reader.start();
    box.data = 42;
    box.ready.set(true);
    reader.join();
  }

  void read() {
    if (ready.get() && data != 42) {
      throw new AssertionError("saw " + data);
    }
  }
}
