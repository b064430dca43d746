package course.clinic;

import course.clinic.given.Manager;
import course.clinic.given.Tables;
import java.util.concurrent.CompletableFuture;

public final class Usher {
  private final Tables tables;

  /** The manager is for those who come from outside of the loop. */
  public Usher(Manager manager, Tables tables) {
    this.tables = tables;
  }

  public CompletableFuture<String> seat(String guest) {
    return tables.find(guest).thenApply(table -> guest + ": table " + table);
  }
}
