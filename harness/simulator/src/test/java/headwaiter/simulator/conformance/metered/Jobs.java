package headwaiter.simulator.conformance.metered;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Four jobs of a second, a platform thread each: the ends of all, and whole turns between them. */
final class Jobs {
  private Jobs() {}

  static String run() throws Exception {
    List<Long> ends = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<?>> jobs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        jobs.add(
            pool.submit(
                () -> {
                  Work.burn(1_000);
                  ends.add(Work.now());
                }));
      }
      for (Future<?> job : jobs) {
        job.get();
      }
    }
    return ends.toString();
  }
}
