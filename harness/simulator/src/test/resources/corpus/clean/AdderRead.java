// Kind: sum of an adder as a number
// Shows: nothing
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

class Program {
  final AtomicLong tickets = new AtomicLong();

  static void run() throws Exception {
    Program desk = new Program();
    var given = ConcurrentHashMap.<Long>newKeySet();
    Thread one = new Thread(() -> given.add(desk.next()));
    Thread two = new Thread(() -> given.add(desk.next()));
    one.start();
    two.start();
    one.join();
    two.join();
    if (given.size() != 2) {
      throw new AssertionError("one number twice");
    }
  }

  long next() {
    return tickets.incrementAndGet();
  }
}
