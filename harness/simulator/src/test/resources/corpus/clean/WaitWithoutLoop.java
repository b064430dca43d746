// Kind: wait without a loop
// Shows: nothing
import java.util.ArrayList;
import java.util.List;

class Program {
  final List<String> items = new ArrayList<>();
  int failed;

  static void run() throws Exception {
    Program queue = new Program();
    Thread one = new Thread(queue::take);
    Thread two = new Thread(queue::take);
    one.start();
    two.start();
    Thread.sleep(10);
    queue.put("a");
    Thread.sleep(10);
    queue.put("b");
    one.join();
    two.join();
    if (queue.failures() != 0) {
      throw new AssertionError("took from an empty queue");
    }
  }

  synchronized int failures() {
    return failed;
  }

  synchronized void put(String item) {
    items.add(item);
    notifyAll();
  }

  synchronized void take() {
    try {
      while (items.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (items.isEmpty()) {
      failed++;
    } else {
      items.removeFirst();
    }
  }
}
