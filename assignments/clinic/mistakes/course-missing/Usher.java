package course.clinic;

import course.clinic.given.Manager;
import course.clinic.given.Tables;
import java.util.concurrent.CompletableFuture;

public final class Usher {
  private final Tables tables;

  public Usher(Manager manager, Tables tables) {
    this.tables = tables;
  }

  public CompletableFuture<String> seat(String guest) {
    return OnVirtualThread.run(() -> guest + ": table " + tables.find(guest).get());
  }
}
