package course.waitinggame.given;

/** Tells the price of a share; the caller waits for it. */
public interface StockService {
  /**
   * Asks for the price of a share. Blocks the calling thread until the answer is there, usually for
   * 2 s.
   *
   * @throws IllegalStateException if the service can't answer
   */
  String fetch(String symbol);
}
