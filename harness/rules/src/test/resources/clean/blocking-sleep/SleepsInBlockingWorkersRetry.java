package sample;

import given.Library;

public class SleepsInBlockingWorkersRetry implements Runnable {
  private final Library library;

  public SleepsInBlockingWorkersRetry(Library library) {
    this.library = library;
  }

  @Override
  public void run() {
    for (int attempt = 1; attempt <= 3; attempt++) {
      try {
        System.out.println(library.read("Walden"));
        return;
      } catch (IllegalStateException busy) {
        try {
          Thread.sleep(100L << attempt);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
