// Kind: get then put on a concurrent map
// Shows: nothing
import java.util.concurrent.ConcurrentHashMap;

class Program {
  final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

  static void run() throws Exception {
    Program words = new Program();
    words.counts.put("to", 0);
    Thread one = new Thread(() -> words.count("to"));
    Thread two = new Thread(() -> words.count("to"));
    one.start();
    two.start();
    one.join();
    two.join();
    if (words.counts.get("to") != 2) {
      throw new AssertionError("counted " + words.counts);
    }
  }

  void count(String word) {
    counts.merge(word, 1, Integer::sum);
  }
}
