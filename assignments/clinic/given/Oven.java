package course.clinic.given;

/** An oven with room for everything. */
@FunctionalInterface
public interface Oven {
  /**
   * Bakes a dish. <b>Blocks</b> the calling thread until it is done.
   *
   * @return the dish, baked
   * @throws InterruptedException if the calling thread is interrupted
   */
  String bake(String dish) throws InterruptedException;
}
