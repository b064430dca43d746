package headwaiter.grader.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that runs: none outlives this JVM, however it ends. */
final class Roster {
  private static final Set<Confined> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Roster::clear, "end-children"));
  }

  private Roster() {}

  static void add(Confined process) {
    RUNNING.add(process);
  }

  static void remove(Confined process) {
    RUNNING.remove(process);
  }

  private static void clear() {
    RUNNING.forEach(Confined::kill);
    RUNNING.forEach(Confined::close);
  }
}
