package course.clinic;

import course.clinic.given.Manager;
import course.clinic.given.Tables;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public final class Usher {
  private final Tables tables;

  /** The manager is for those who come from outside of the loop. */
  public Usher(Manager manager, Tables tables) {
    this.tables = tables;
  }

  public CompletableFuture<String> seat(String guest) {
    try {
      int table = tables.find(guest).join();
      return CompletableFuture.completedFuture(guest + ": table " + table);
    } catch (CompletionException failed) {
      return CompletableFuture.failedFuture(failed.getCause());
    }
  }
}
