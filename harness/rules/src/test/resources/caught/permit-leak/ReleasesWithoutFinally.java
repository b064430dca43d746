package sample;

import given.Library;
import java.util.concurrent.Semaphore;

public class ReleasesWithoutFinally {
  private final Semaphore desks = new Semaphore(2);

  public String read(Library library, String title) throws InterruptedException {
    desks.acquire();
    String text = library.read(title);
    desks.release(); // expect: permit-leak
    return text;
  }
}
