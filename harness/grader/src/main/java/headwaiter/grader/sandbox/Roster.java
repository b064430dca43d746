package headwaiter.grader.sandbox;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that runs: none outlives this JVM, however it ends. */
public final class Roster {
  private static final Set<Confined> RUNNING = ConcurrentHashMap.newKeySet();
  private static volatile boolean closed;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Roster::close, "end-children"));
  }

  private Roster() {}

  /** How a process is started. */
  interface Starter {
    Confined start() throws IOException;
  }

  /**
   * Whether this JVM is ending, and so ends every process: what one of them has come to since then
   * says nothing.
   */
  public static boolean isClosed() {
    return closed;
  }

  /** Starts a process, unless this JVM is ending. One at a time: the end waits for it. */
  static Confined start(Starter starter) throws IOException {
    synchronized (RUNNING) {
      if (closed) {
        throw new IOException("The grader is ending");
      }
      Confined process = starter.start();
      RUNNING.add(process);
      return process;
    }
  }

  static void remove(Confined process) {
    RUNNING.remove(process);
  }

  private static void close() {
    synchronized (RUNNING) {
      closed = true;
    }
    RUNNING.forEach(Confined::kill);
    RUNNING.forEach(Confined::close);
  }
}
