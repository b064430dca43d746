import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

class Program {
  final Map<String, Object> beans = new HashMap<>();
  int made;

  static void run() throws Exception {
    Program program = new Program();
    try (var pool = Executors.newFixedThreadPool(2)) {
      pool.submit(() -> program.bean("a"));
      pool.submit(() -> program.bean("a"));
    }
    if (program.made != 1) {
      throw new AssertionError("made " + program.made);
    }
  }

  Object bean(String name) {
    if (!beans.containsKey(name)) {
      Object bean = new Object();
      synchronized (this) {
        made++;
      }
      beans.put(name, bean); // torn
    }
    return beans.get(name);
  }
}
