package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Programs whose virtual durations are known, to train and to prove a worker with. */
public class Sample {
  private final ReentrantLock lock = new ReentrantLock();
  private int count;

  /** Two sleeps side by side in the common pool, then one: 2 s. */
  public String later() {
    CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> slept("a"));
    CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> slept("b"));
    return a.thenCombine(b, String::concat)
        .thenCompose(both -> CompletableFuture.supplyAsync(() -> slept(both)))
        .join();
  }

  /** Three sleeps of a second in a pool of two: 2 s. */
  public int pool() throws InterruptedException, ExecutionException {
    int done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<String>> futures = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        futures.add(pool.submit(() -> slept("c")));
      }
      for (Future<String> future : futures) {
        done += future.get().length();
      }
    }
    return done;
  }

  /** Five periods of 100 ms, then a timer of 250 ms: 750 ms. */
  public void timers() throws InterruptedException {
    CountDownLatch ticks = new CountDownLatch(5);
    try (ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1)) {
      scheduler.scheduleAtFixedRate(ticks::countDown, 100, 100, TimeUnit.MILLISECONDS);
      ticks.await();
    }
    CountDownLatch once = new CountDownLatch(1);
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            once.countDown();
          }
        },
        250);
    once.await();
    timer.cancel();
  }

  /** Fifty platform threads, ten at a time, a second each: 5 s. */
  public int threads() throws InterruptedException {
    Semaphore places = new Semaphore(10);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    places.acquireUninterruptibly();
                    slept("");
                    lock.lock();
                    try {
                      count++;
                    } finally {
                      lock.unlock();
                    }
                    places.release();
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return count;
  }

  /** A wait that is given up after 3 s. */
  public void gaveUp() {
    new CompletableFuture<String>()
        .orTimeout(3, TimeUnit.SECONDS)
        .exceptionally(failure -> failure.getClass().getName())
        .join();
  }

  /** Two threads count under a lock. */
  public int together() throws InterruptedException {
    return counted(
        () -> {
          synchronized (this) {
            count++;
          }
        });
  }

  /** Two threads count without one. */
  public int racing() throws InterruptedException {
    return counted(() -> count++);
  }

  private int counted(Runnable once) throws InterruptedException {
    Thread one = Thread.startVirtualThread(once);
    Thread other = Thread.startVirtualThread(once);
    one.join();
    other.join();
    return count;
  }

  private static String slept(String text) {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return text;
  }
}
