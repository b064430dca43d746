package course.initgate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A flag and a list of those who wait for it, under one lock: so nobody can join the list between
 * the moment when the flag goes up and the moment when the list is read. They are told outside.
 */
public final class AsyncEvent {
  private final Lock lock = new ReentrantLock();
  private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
  private boolean open;

  public void set() {
    List<CompletableFuture<Void>> released;
    lock.lock();
    try {
      open = true;
      released = List.copyOf(waiting);
      waiting.clear();
    } finally {
      lock.unlock();
    }
    released.forEach(one -> one.complete(null));
  }

  public void clear() {
    lock.lock();
    try {
      open = false;
    } finally {
      lock.unlock();
    }
  }

  public boolean isSet() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }

  public CompletableFuture<Void> await() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    lock.lock();
    try {
      if (!open) {
        waiting.add(turn);
        return turn;
      }
    } finally {
      lock.unlock();
    }
    turn.complete(null);
    return turn;
  }
}
