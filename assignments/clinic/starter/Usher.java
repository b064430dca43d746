package course.clinic;

import course.clinic.given.Manager;
import course.clinic.given.Tables;
import java.util.concurrent.CompletableFuture;

/** Patient 4. Collapses as soon as the first guest comes in. */
public final class Usher {
  private final Manager manager;
  private final Tables tables;

  public Usher(Manager manager, Tables tables) {
    this.manager = manager;
    this.tables = tables;
  }

  /**
   * Finds a table. Called on the loop; returns at once.
   *
   * @return what to say to the guest, such as {@code Ada: table 7}
   */
  public CompletableFuture<String> seat(String guest) {
    int table = manager.runUntilComplete(() -> tables.find(guest));
    return CompletableFuture.completedFuture(guest + ": table " + table);
  }
}
