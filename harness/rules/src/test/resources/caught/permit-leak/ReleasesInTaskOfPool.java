package sample;

import given.Library;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

public class ReleasesInTaskOfPool {
  private final Semaphore desks = new Semaphore(2);

  public Future<String> read(ExecutorService pool, Library library, String title) {
    return pool.submit(
        () -> {
          desks.acquire();
          String text = library.read(title);
          desks.release(); // expect: permit-leak
          return text;
        });
  }
}
