// Kind: tasks of a cached pool share a field
// Shows: wrong, race
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class Program {
  int done;

  static void run() throws Exception {
    Program jobs = new Program();
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.execute(jobs::work);
    pool.execute(jobs::work);
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.DAYS);
    if (jobs.done != 2) {
      throw new AssertionError("did " + jobs.done);
    }
  }

  void work() {
    done++;
  }
}
