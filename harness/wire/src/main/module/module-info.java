/** The words spoken between the grader and its children, and how they cross the boundary. */
@SuppressWarnings("module") // the worker is not there when this is compiled
module headwaiter.wire {
  requires static org.jspecify;

  exports headwaiter.wire to
      headwaiter.worker;
  exports headwaiter.wire.codec to
      headwaiter.worker;
}
