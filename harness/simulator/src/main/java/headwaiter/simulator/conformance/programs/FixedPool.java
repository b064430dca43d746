package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Ten tasks of 1 s on three threads, with their true names. */
final class FixedPool {
  private FixedPool() {}

  static String run() throws Exception {
    Map<String, Integer> shares = new TreeMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Future<String>> names = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        names.add(
            pool.submit(
                () -> {
                  Watch.nap(1_000);
                  return Thread.currentThread().getName();
                }));
      }
      for (Future<String> name : names) {
        shares.merge(name.get(), 1, Integer::sum);
      }
    }
    return shares.toString();
  }
}
