package headwaiter.junit.http;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The connections of a client. It opens as many as it has exchanges, and keeps the idle ones for as
 * long as the JDK's client does; the one that was used last is used first.
 */
final class Lines {
  private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();

  private final Machine machine;
  private final Map<Target, Deque<Line>> idle = new HashMap<>();
  private int opened;
  private boolean closed;

  Lines(Machine machine) {
    this.machine = machine;
  }

  /** An idle connection that leads there. */
  Optional<Line> take(Target target) {
    Deque<Line> there = idle.getOrDefault(target, new ArrayDeque<>());
    while (!there.isEmpty()) {
      Line line = there.removeFirst();
      if (machine.nanos() - line.idleSince() < KEPT_NANOS) {
        return Optional.of(line);
      }
      line.close();
    }
    return Optional.empty();
  }

  /** A new connection. */
  Line open(Target target, ScriptedHost host) {
    return new Line(target, host, String.valueOf(++opened));
  }

  /** A connection can be used again. */
  void give(Line line) {
    if (closed) {
      line.close();
    } else if (line.isOpen()) {
      line.idle(machine.nanos());
      idle.computeIfAbsent(line.target(), key -> new ArrayDeque<>()).addFirst(line);
    }
  }

  /** Closes what is idle, now and later. */
  void close() {
    closed = true;
    idle.values().forEach(there -> there.forEach(Line::close));
    idle.clear();
  }
}
