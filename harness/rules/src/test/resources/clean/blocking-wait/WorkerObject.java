package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class WorkerObject {
  private static final ExecutorService POOL =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

  public static CompletableFuture<String> read(Library library) {
    var job = new Job(library);
    POOL.execute(job);
    return job.result;
  }

  private static final class Job implements Runnable {
    private final CompletableFuture<String> result = new CompletableFuture<>();
    private final Library library;

    Job(Library library) {
      this.library = library;
    }

    @Override
    public void run() {
      try {
        Thread.sleep(10);
        result.complete(library.read("Emma"));
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    }
  }
}
