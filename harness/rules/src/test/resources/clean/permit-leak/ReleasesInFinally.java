package sample;

import given.Library;
import java.util.concurrent.Semaphore;

public class ReleasesInFinally {
  private final Semaphore desks = new Semaphore(2);

  public String read(Library library, String title) throws InterruptedException {
    desks.acquire();
    try {
      return library.read(title);
    } finally {
      desks.release();
    }
  }
}
