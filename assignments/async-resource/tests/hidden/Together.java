package course.asyncresource.tests;

/** Two threads that begin at once. */
final class Together {
  private Together() {}

  /** Runs both, each on a thread of its own, and returns when both have ended. */
  static void run(Runnable one, Runnable other) throws InterruptedException {
    Thread first = Thread.ofPlatform().name("first").start(one);
    Thread second = Thread.ofPlatform().name("second").start(other);
    first.join();
    second.join();
  }
}
