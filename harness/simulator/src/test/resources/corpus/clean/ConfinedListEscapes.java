// Kind: list of one thread that others can reach
// Shows: nothing
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Program {
  final List<String> lines = new ArrayList<>();
  final ExecutorService owner = Executors.newSingleThreadExecutor();

  static void run() throws Exception {
    Program log = new Program();
    log.owner.execute(() -> log.lines.add("one"));
    log.count();
    log.owner.shutdown();
  }

  int count() throws Exception {
    return owner.submit(() -> lines.size()).get();
  }
}
