package headwaiter.grader.child;

import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.Rung;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Starts children of one kind, one of them ahead of need. Safe for use by several threads. */
public final class Nursery implements AutoCloseable {
  private final Rung rung;
  private final Launch launch;
  private @Nullable FutureTask<Child> next;
  private boolean closed;

  /** Nothing is started yet. */
  public Nursery(Rung rung, Launch launch) {
    this.rung = rung;
    this.launch = launch;
  }

  /** The name of the rung that confines the children, and what it leaves open for them. */
  public String rung() {
    return switch (launch.view().network()) {
      case NONE -> rung.name();
      case LOOPBACK -> rung.name() + "; streams to servers of its own";
    };
  }

  /** Begins to start a child that {@link #take} will give away, unless there is one. */
  public synchronized void prepare() {
    if (next == null && !closed) {
      next = new FutureTask<>(() -> Child.start(rung, launch));
      Thread.ofVirtual().name("start-child").start(next);
    }
  }

  /**
   * A child that has said hello and nobody else has. Blocks until then.
   *
   * @throws ChildException if none can be had
   */
  public Child take() throws ChildException {
    Future<Child> prepared = prepared();
    if (prepared == null) {
      return Child.start(rung, launch);
    }
    try {
      return prepared.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ChildException trouble) {
        throw trouble;
      }
      throw new ChildException("A child could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildException("Interrupted", e);
    } catch (CancellationException e) {
      throw new ChildException("Closed", e);
    }
  }

  @Override
  public void close() {
    Future<Child> left;
    synchronized (this) {
      closed = true;
    }
    left = prepared();
    if (left != null) {
      try {
        left.get().close();
      } catch (ExecutionException e) {
        return; // it was never born
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized @Nullable Future<Child> prepared() {
    Future<Child> prepared = next;
    next = null;
    return prepared;
  }
}
