package headwaiter.api;

import java.util.concurrent.Executor;

/** An event loop: one thread that runs what it is given, in order, and must never wait. */
public interface Loop extends Executor {
  /** Whether the caller is the loop's thread. Never blocks. */
  boolean inLoop();
}
