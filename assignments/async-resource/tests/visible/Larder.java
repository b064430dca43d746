package course.asyncresource.tests;

import course.asyncresource.given.AsyncResource;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where tools are fetched and brought back, each way taking 100 ms; everything is written down. */
final class Larder {
  static final Duration WAY = Duration.ofMillis(100);
  static final Duration ONE = Duration.ofSeconds(1);

  private final Simulation sim;
  private final List<String> log = new ArrayList<>();

  Larder(Simulation sim) {
    this.sim = sim;
  }

  /** What happened, as "when: what". */
  List<String> log() {
    return List.copyOf(log);
  }

  void note(String what) {
    log.add(VirtualTime.text(sim.elapsed()) + ": " + what);
  }

  /** A tool that is there when it is fetched. */
  AsyncResource<String> tool(String name) {
    return tool(name, null, null);
  }

  /**
   * A tool.
   *
   * @param missing why it can't be fetched; null if it can
   * @param stuck why it can't be brought back; null if it can
   */
  AsyncResource<String> tool(String name, Throwable missing, Throwable stuck) {
    return new AsyncResource<>() {
      @Override
      public CompletableFuture<String> acquire() {
        note("fetch " + name);
        return way("fetch " + name, name, missing).copy();
      }

      @Override
      public CompletableFuture<Void> release(String acquired) {
        note("return " + acquired);
        return Larder.this.<Void>way("return " + acquired, null, stuck).copy();
      }
    };
  }

  /** Cooks for a second. */
  CompletableFuture<String> cook(Object with) {
    note("cook with " + with);
    return sim.service("stove").answer("cook with " + with, ONE, "soup");
  }

  /** Cooks for a second, and then fails. */
  CompletableFuture<String> burn(Throwable failure) {
    note("cook");
    return sim.service("stove").fail("cook", ONE, failure);
  }

  private <V> CompletableFuture<V> way(String label, V value, Throwable failure) {
    return failure == null
        ? sim.service("larder").answer(label, WAY, value)
        : sim.service("larder").fail(label, WAY, failure);
  }
}
