package course.strategy.given;

/** A way to do a workload. */
public enum Strategy {
  /** One operation after the other, on one thread. */
  SYNC,
  /** All wait at once and no thread waits with them; one thread does all the computing. */
  ASYNC,
  /** A thread for each operation, which waits and computes; at most 100 at once. */
  THREADS,
  /** A thread for each core; an operation has one of them from its wait to its end. */
  PARALLEL
}
