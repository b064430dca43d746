package shop;

/** The free seats of a hall. */
public final class Seats {
  private int free;

  public Seats(int free) {
    this.free = free;
  }

  /** Takes a seat, if there is one. */
  public synchronized boolean book() {
    if (free == 0) {
      return false;
    }
    free--;
    return true;
  }
}
