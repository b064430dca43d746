package course.eventloop.tests;

import course.eventloop.EventLoop;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A loop, and a book in which is written what it has done and when. */
final class Book {
  final List<String> lines = new ArrayList<>();
  final List<Throwable> errors = new ArrayList<>();
  final List<String> slow = new ArrayList<>();
  final EventLoop loop = new EventLoop(errors::add, slow::add);
  private final Simulation sim;

  Book(Simulation sim) {
    this.sim = sim;
  }

  /** A task that writes its name. */
  Runnable task(String name) {
    return () -> lines.add(name);
  }

  /** A task that writes its name and the time. */
  Runnable timed(String name) {
    return () -> lines.add(name + " at " + VirtualTime.text(sim.elapsed()));
  }

  /** A task that writes its name, and takes that long. */
  Runnable task(String name, Duration takes) {
    return () -> {
      lines.add(name);
      spend(takes);
    };
  }

  /** Runs the loop until that much time has passed, by a timer of its own. */
  void runFor(Duration time) {
    loop.runUntilComplete(
        () -> {
          CompletableFuture<Void> end = new CompletableFuture<>();
          loop.schedule(time, () -> end.complete(null));
          return end;
        });
  }

  /** Runs the loop until everything that is ready by now has run. */
  void runReady() {
    CompletableFuture<Void> end = new CompletableFuture<>();
    loop.execute(() -> end.complete(null));
    loop.runUntilComplete(() -> end);
  }

  static void spend(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("a task was interrupted", e);
    }
  }
}
