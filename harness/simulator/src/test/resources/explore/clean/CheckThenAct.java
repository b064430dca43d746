import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class Program {
  final Map<String, Object> beans = new ConcurrentHashMap<>();
  final AtomicInteger made = new AtomicInteger();

  static void run() throws Exception {
    Program program = new Program();
    try (var pool = Executors.newFixedThreadPool(2)) {
      pool.submit(() -> program.bean("a"));
      pool.submit(() -> program.bean("a"));
    }
    if (program.made.get() != 1) {
      throw new AssertionError("made " + program.made);
    }
  }

  Object bean(String name) {
    return beans.computeIfAbsent(
        name,
        key -> {
          made.incrementAndGet();
          return new Object();
        });
  }
}
