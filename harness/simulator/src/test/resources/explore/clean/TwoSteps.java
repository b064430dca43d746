import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class Program {
  private int free = 1;

  static void run() {
    Program desk = new Program();
    List<CompletableFuture<Boolean>> got = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      got.add(CompletableFuture.supplyAsync(desk::acquire));
    }
    long winners = got.stream().filter(CompletableFuture::join).count();
    if (winners != 1) {
      throw new AssertionError(winners + " got the only permit");
    }
  }

  synchronized int free() {
    return free;
  }

  synchronized void take() {
    free--;
  }

  synchronized boolean acquire() {
    if (free() > 0) {
      take();
      return true;
    }
    return false;
  }
}
