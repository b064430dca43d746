package course.eventloop.given;

/** Something that will happen, unless somebody takes it back. */
public interface Cancellable {
  /**
   * Takes it back: unless it has begun, it never happens. Does nothing if it has, or was taken back
   * before. Never waits; may be called by any thread.
   */
  void cancel();
}
