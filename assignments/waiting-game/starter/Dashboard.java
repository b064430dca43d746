package course.waitinggame;

import course.waitinggame.given.DashboardData;
import course.waitinggame.given.Services;
import course.waitinggame.given.Timing;
import course.waitinggame.given.Wishes;
import java.util.concurrent.CompletableFuture;

/** Asks three slow services that block. */
public final class Dashboard {
  private Dashboard() {}

  /**
   * Asks for weather, news and stock, in this order, each when the one before has answered. Blocks
   * the calling thread for as long as the three take together, and asks from that thread.
   *
   * @throws IllegalStateException what a service threw
   */
  public static DashboardData loadSequentially(Services services, Wishes wishes) {
    throw new UnsupportedOperationException("loadSequentially is yours to write");
  }

  /**
   * Asks all three at once. Returns at once and never waits; it may be called on an event loop.
   *
   * @return the dashboard, as soon as all three have answered. It fails when a service fails, with
   *     that failure and one layer of {@link java.util.concurrent.CompletionException} around it at
   *     most
   */
  public static CompletableFuture<DashboardData> load(Services services, Wishes wishes) {
    throw new UnsupportedOperationException("load is yours to write");
  }

  /**
   * Loads the dashboard sequentially, then concurrently, and measures both. Returns at once and
   * never waits.
   *
   * @return how long each took; fails as {@link #load} does
   */
  public static CompletableFuture<Timing> compare(Services services, Wishes wishes) {
    throw new UnsupportedOperationException("compare is yours to write");
  }
}
