package course.initgate;

import course.initgate.given.Connection;
import course.initgate.given.Connector;
import course.initgate.given.Row;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A gate for each attempt, and a virtual thread for everybody who waits at it. Behind the gate lies
 * what came of the attempt; whoever opens it has laid it there before.
 */
public final class Database implements AutoCloseable {
  private final Connector connector;
  private Attempt attempt = new Attempt();

  public Database(Connector connector) {
    this.connector = connector;
  }

  public CompletableFuture<Void> connect() {
    Attempt mine = current();
    if (begin(mine)) {
      Thread.startVirtualThread(() -> connect(mine));
    }
    return onThreadOfItsOwn(
        () -> {
          mine.connection();
          return null;
        });
  }

  public CompletableFuture<List<Row>> query(String sql) {
    Attempt mine = current();
    return onThreadOfItsOwn(() -> mine.connection().query(sql).get());
  }

  @Override
  public void close() {
    IllegalStateException closed = new IllegalStateException("the database is closed");
    Attempt never = new Attempt();
    never.begun = true;
    never.end(null, closed);
    Attempt last;
    synchronized (this) {
      last = attempt;
      attempt = never;
    }
    if (!last.end(null, closed) && last.connection != null) {
      last.connection.close();
    }
  }

  private void connect(Attempt mine) {
    try {
      Connection connection = connector.connect().get();
      if (!mine.end(connection, null)) {
        connection.close();
      }
    } catch (ExecutionException failed) {
      fail(mine, failed.getCause());
    } catch (RuntimeException failed) {
      fail(mine, failed);
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
      fail(mine, nobodyDoesThat);
    }
  }

  /** Puts up a new gate before the old one opens: one of those behind it may try again at once. */
  private void fail(Attempt mine, Throwable failure) {
    synchronized (this) {
      if (attempt == mine) {
        attempt = new Attempt();
      }
    }
    mine.end(null, failure);
  }

  private synchronized Attempt current() {
    return attempt;
  }

  private synchronized boolean begin(Attempt mine) {
    boolean first = !mine.begun;
    mine.begun = true;
    return first;
  }

  /** What came of one attempt to connect, and the gate before it. */
  private static final class Attempt {
    private final AsyncEvent over = new AsyncEvent();
    private boolean begun;
    private Connection connection;
    private Throwable failure;

    /** Whether it was this that ended the attempt. */
    boolean end(Connection arrived, Throwable failed) {
      synchronized (this) {
        if (connection != null || failure != null) {
          return false;
        }
        connection = arrived;
        failure = failed;
      }
      over.set();
      return true;
    }

    Connection connection() throws InterruptedException, ExecutionException {
      over.await().get();
      if (failure != null) {
        throw new ExecutionException(failure);
      }
      return connection;
    }
  }

  /** Cancelling what it gives interrupts the thread. */
  private static <T> CompletableFuture<T> onThreadOfItsOwn(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  try {
                    answer.complete(work.call());
                  } catch (ExecutionException failed) {
                    answer.completeExceptionally(failed.getCause());
                  } catch (InterruptedException | CancellationException cancelled) {
                    answer.cancel(false);
                  } catch (Exception failed) {
                    answer.completeExceptionally(failed);
                  }
                });
    answer.whenComplete(
        (value, failure) -> {
          if (answer.isCancelled()) {
            thread.interrupt();
          }
        });
    thread.start();
    return answer;
  }
}
