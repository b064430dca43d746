package course.asyncrange;

import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the subscriber holds, and what the thread that sends to it waits on. No foreign code runs
 * under its lock, and nobody is interrupted: a cancel wakes the thread as a request does.
 */
final class Tap implements Flow.Subscription {
  enum Turn {
    GO_ON,
    CANCELLED,
    BAD_REQUEST
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private Turn turn = Turn.GO_ON;
  private long requested;

  @Override
  public void request(long n) {
    lock.lock();
    try {
      if (n > 0) {
        requested = requested + n < 0 ? Long.MAX_VALUE : requested + n;
      } else if (turn == Turn.GO_ON) {
        turn = Turn.BAD_REQUEST;
      }
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cancel() {
    lock.lock();
    try {
      turn = Turn.CANCELLED;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a value is due and was requested, which uses up the request, or all is over. */
  Turn awaitTurn(long due) {
    lock.lock();
    try {
      long pause = due - System.nanoTime();
      while (turn == Turn.GO_ON && (pause > 0 || requested == 0)) {
        if (pause > 0) {
          pause = news.awaitNanos(pause);
        } else {
          news.await();
        }
      }
      requested -= requested == Long.MAX_VALUE ? 0 : 1;
      return turn;
    } catch (InterruptedException closingTime) {
      Thread.currentThread().interrupt();
      return Turn.CANCELLED;
    } finally {
      lock.unlock();
    }
  }

  /** How it stands now that all values are out. */
  Turn close() {
    lock.lock();
    try {
      return turn;
    } finally {
      lock.unlock();
    }
  }
}
