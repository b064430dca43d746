package course.taskgroup;

import course.taskgroup.given.Fork;
import java.util.concurrent.Callable;

/**
 * Runs tasks at the same time, none of which outlives the group. Belongs to the thread that made
 * it, its owner; every method throws {@link WrongThreadException} at any other thread. Groups can
 * be nested: a task may make one of its own.
 */
public final class TaskGroup implements AutoCloseable {
  /** An open group; the calling thread is its owner. */
  public TaskGroup() {
    throw new UnsupportedOperationException("TaskGroup is yours to write");
  }

  /**
   * Starts a task on a thread of its own. Does not start it if another one has failed.
   *
   * @throws IllegalStateException after close
   */
  public <T> Fork<T> fork(Callable<? extends T> task) {
    throw new UnsupportedOperationException("fork is yours to write");
  }

  /**
   * Waits until all tasks have ended.
   *
   * @throws InterruptedException if the owner is interrupted; the tasks have been interrupted and
   *     have ended
   * @throws Exception what the first task that failed has thrown, itself, with what others have
   *     thrown as suppressed; an {@link Error} likewise
   */
  public void join() throws Exception {
    throw new UnsupportedOperationException("join is yours to write");
  }

  /**
   * Interrupts the tasks that have not ended, and waits until they have. Can't be interrupted: it
   * leaves the owner's flag set instead.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException("close is yours to write");
  }
}
