package headwaiter.simulator.detect.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Futures that nobody completes, each for another reason. */
public final class NeverCompletes {
  private NeverCompletes() {}

  /** The task that has it fails. */
  public static void failed() {
    CompletableFuture<String> answer = new CompletableFuture<>(); // made
    Thread.ofVirtual().start(() -> answer.complete(broken())); // held
    answer.thenApply(String::trim).join();
  }

  /** The task that has it forgets it on one path. */
  public static void forgotten() {
    CompletableFuture<String> answer = new CompletableFuture<>(); // made
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(() -> maybe(answer, false)); // held
    CompletableFuture.allOf(CompletableFuture.completedFuture(1), answer).join();
  }

  /** The task that would complete it waits itself. */
  public static void blocked() {
    CompletableFuture<Void> answer = CompletableFuture.runAsync(NeverCompletes::forEver); // made
    answer.join();
  }

  /** Nobody ever had it. */
  public static void alone() {
    new CompletableFuture<String>().join(); // made
  }

  /** It was handed to a pool that is shut down before it is its turn. */
  public static void dropped() throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(NeverCompletes::tooLong);
    Future<String> second = pool.submit(() -> "never"); // made
    pool.shutdownNow();
    second.get();
  }

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  private static void maybe(CompletableFuture<String> answer, boolean sure) {
    if (sure) {
      answer.complete("yes");
    }
  }

  private static void forEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tooLong() {
    try {
      TimeUnit.HOURS.sleep(1);
    } catch (InterruptedException e) {
      // It ends.
    }
  }
}
