package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

public class OwnEventLoop implements Executor {
  private final Queue<Runnable> ready = new ArrayDeque<>();
  private volatile Thread runner;

  @Override
  public void execute(Runnable task) {
    synchronized (ready) {
      ready.add(task);
    }
    LockSupport.unpark(runner);
  }

  public <T> T runUntilComplete(Supplier<CompletionStage<T>> main) {
    runner = Thread.currentThread();
    var future = main.get().toCompletableFuture();
    future.whenComplete((value, failure) -> LockSupport.unpark(runner));
    while (!future.isDone()) {
      Runnable next = next();
      if (next == null) {
        LockSupport.park(this);
      } else {
        next.run();
      }
    }
    return future.join();
  }

  private Runnable next() {
    synchronized (ready) {
      return ready.poll();
    }
  }
}
