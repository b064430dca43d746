// Kind: two threads that both believe to complete a future
// Shows: nothing
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

class Program {
  final CompletableFuture<String> winner = new CompletableFuture<>();
  final AtomicInteger prizes = new AtomicInteger();

  static void run() throws Exception {
    Program race = new Program();
    Thread one = new Thread(() -> race.arrive("ann"));
    Thread two = new Thread(() -> race.arrive("bob"));
    one.start();
    two.start();
    one.join();
    two.join();
    if (race.prizes.get() != 1) {
      throw new AssertionError(race.prizes + " prizes");
    }
  }

  void arrive(String name) {
    if (winner.complete(name)) {
      prizes.incrementAndGet();
    }
  }
}
