package sample;

import java.time.Duration;
import java.time.Instant;

public class OwnThreads {
  public static Duration run(Runnable task) throws InterruptedException {
    Instant start = Instant.now();
    Thread thread = new Thread(task, "mine");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((who, failure) -> failure.printStackTrace());
    thread.start();
    thread.join();
    Thread.ofVirtual().name("v-", 0).factory().newThread(task).start();
    System.out.println(System.nanoTime() + " " + Thread.currentThread().getName());
    return Duration.between(start, Instant.now());
  }
}
