package course.strategy.tests;

import course.strategy.Strategist;
import course.strategy.given.Backend;
import course.strategy.given.Strategy;
import course.strategy.given.Workload;
import headwaiter.api.Cpu;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.AssertionFailedError;

/** A backend that counts. */
final class TestBackend implements Backend {
  /** The operations that were fetched, and those that were computed, in order. */
  final List<Integer> fetched = Collections.synchronizedList(new ArrayList<>());

  final List<Integer> computed = Collections.synchronizedList(new ArrayList<>());

  /** The most operations that waited on a thread, or computed, at once. */
  final AtomicInteger mostOnThreads = new AtomicInteger();

  final AtomicInteger mostComputing = new AtomicInteger();

  /** Threads that the work was done on though they belong to others. */
  final Set<String> strangers = Collections.synchronizedSet(new HashSet<>());

  final AtomicInteger platformThreadsThatWaited = new AtomicInteger();
  private final AtomicInteger onThreads = new AtomicInteger();
  private final AtomicInteger computing = new AtomicInteger();
  private final Simulation sim;
  private final Workload workload;
  private int broken = -1;

  TestBackend(Simulation sim, Workload workload) {
    this.sim = sim;
    this.workload = workload;
  }

  static Workload workload(int operations, Duration latency, Duration cpu) {
    return new Workload(operations, 0.5, latency, cpu, false);
  }

  /** The operation whose fetching fails. */
  TestBackend broken(int operation) {
    broken = operation;
    return this;
  }

  /** Runs the workload, called on the loop. */
  CompletableFuture<Duration> run(Strategy strategy, int cores) {
    try {
      return sim.onLoop(() -> Strategist.run(workload, strategy, this, cores));
    } catch (Exception thrown) {
      throw new AssertionFailedError(
          "run threw a " + thrown.getClass().getName() + " at its caller", thrown);
    }
  }

  @Override
  public CompletableFuture<Void> fetch(int operation) {
    fetched.add(operation);
    String label = "fetch " + operation;
    return operation == broken
        ? sim.service("backend").fail(label, workload.latency(), failure())
        : sim.service("backend").answer(label, workload.latency(), null);
  }

  @Override
  public void fetchAndWait(int operation) {
    fetched.add(operation);
    if (!Thread.currentThread().isVirtual()) {
      platformThreadsThatWaited.incrementAndGet();
    }
    note();
    enter(onThreads, mostOnThreads);
    try {
      sim.service("library").block("wait " + operation, workload.latency(), () -> operation);
    } catch (Exception interrupted) {
      throw new IllegalStateException("interrupted", interrupted);
    } finally {
      onThreads.decrementAndGet();
    }
    if (operation == broken) {
      throw failure();
    }
  }

  @Override
  public void compute(int operation) {
    note();
    enter(computing, mostComputing);
    enter(onThreads, mostOnThreads);
    Cpu.work(workload.cpuPerOperation());
    onThreads.decrementAndGet();
    computing.decrementAndGet();
    computed.add(operation);
  }

  private void note() {
    String name = Thread.currentThread().getName();
    if (sim.loop().inLoop() || name.equals("backend") || name.startsWith("ForkJoinPool.common")) {
      strangers.add(name);
    }
  }

  private static void enter(AtomicInteger count, AtomicInteger most) {
    int now = count.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
  }

  private static IllegalStateException failure() {
    return new IllegalStateException("broken");
  }
}
