// Kind: map in order of access that readers share
// Shows: nothing
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

class Program {
  final Map<String, Integer> cache =
      Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

  static void run() throws Exception {
    Program shared = new Program();
    shared.cache.put("a", 1);
    shared.cache.put("b", 2);
    Thread one = new Thread(() -> shared.cache.get("a"));
    Thread two = new Thread(() -> shared.cache.get("b"));
    one.start();
    two.start();
    one.join();
    two.join();
  }
}
