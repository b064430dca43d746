package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/** Thread locals, inheritable ones, scoped values and class loaders reach whom they should. */
final class Inherited {
  private static final ThreadLocal<String> OWN = ThreadLocal.withInitial(() -> "none");
  private static final InheritableThreadLocal<String> PASSED = new InheritableThreadLocal<>();
  private static final ScopedValue<String> SCOPED = ScopedValue.newInstance();

  private Inherited() {}

  static String run() throws Exception {
    OWN.set("mine");
    PASSED.set("passed");
    StringBuffer seen = new StringBuffer();
    end(new Thread(() -> look(seen)));
    end(Thread.ofPlatform().inheritInheritableThreadLocals(false).unstarted(() -> look(seen)));
    end(Thread.ofVirtual().unstarted(() -> look(seen)));
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      pool.submit(() -> OWN.set("kept")).get();
      PASSED.set("too late");
      pool.submit(() -> look(seen)).get();
    }
    ScopedValue.where(SCOPED, "scoped")
        .call(
            () -> {
              try (var scope = StructuredTaskScope.<Void>open()) {
                scope.fork(() -> look(seen));
                scope.join();
              }
              end(new Thread(() -> look(seen)));
              return null;
            });
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Thread thread =
        new Thread(() -> seen.append(Thread.currentThread().getContextClassLoader() == loader));
    end(thread);
    return seen.toString();
  }

  private static void look(StringBuffer seen) {
    seen.append(OWN.get()).append('/').append(PASSED.get());
    seen.append('/').append(SCOPED.isBound() ? SCOPED.get() : "unbound").append(' ');
  }

  private static void end(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }
}
