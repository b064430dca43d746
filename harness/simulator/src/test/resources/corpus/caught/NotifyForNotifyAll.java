// Kind: notify for notifyAll
// Shows: stuck
import java.util.ArrayList;
import java.util.List;

class Program {
  final List<Integer> slot = new ArrayList<>();

  static void run() throws Exception {
    Program buffer = new Program();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      threads.add(new Thread(buffer::take));
      threads.add(new Thread(buffer::put));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  synchronized void put() {
    await(true);
    slot.add(1);
    notify();
  }

  synchronized void take() {
    await(false);
    slot.removeLast();
    notify();
  }

  synchronized void await(boolean empty) {
    try {
      while (slot.isEmpty() != empty) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
