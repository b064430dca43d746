package headwaiter.junit;

import headwaiter.api.VirtualTime;
import headwaiter.simulator.sim.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Threads that must not wait did. */
final class Blocked extends AssertionError {
  private static final long serialVersionUID = 1L;

  private Blocked(String message) {
    super(message);
  }

  /** The failure that these waits are; its stack is that of the first. */
  static Optional<Blocked> of(List<Wait> waits) {
    if (waits.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder message = new StringBuilder();
    for (Wait wait : waits) {
      message.append(message.isEmpty() ? "" : System.lineSeparator()).append(line(wait));
    }
    Blocked blocked = new Blocked(message.toString());
    blocked.setStackTrace(waits.getFirst().stack().toArray(StackTraceElement[]::new));
    return Optional.of(blocked);
  }

  private static String line(Wait wait) {
    return "The thread %s must not wait (%s), but %s in %s, at %s"
        .formatted(
            wait.thread(),
            switch (wait.role()) {
              case LOOP -> "it is the event loop";
              case SERVICE -> "it completes the futures of a service";
              case COMMON_POOL -> "it is a worker of the common pool, which everybody shares";
              case LIBRARY -> "its library forbids it";
              case NAMED -> "the test says so";
              case PINNED -> "it is a virtual thread that keeps its carrier meanwhile";
            },
            lasted(wait),
            wait.call(),
            wait.at());
  }

  private static String lasted(Wait wait) {
    if (wait.kind() == Wait.Kind.IO && wait.nanos() == 0) {
      return "waited for the world outside";
    }
    return wait.nanos() < 0
        ? "waits without an end"
        : "waited " + VirtualTime.text(Duration.ofNanos(wait.nanos()));
  }
}
