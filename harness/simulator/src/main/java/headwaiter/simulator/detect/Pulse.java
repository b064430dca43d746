package headwaiter.simulator.detect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pulse of a loop: how much it has computed since its heart last beat, and at which line. */
public final class Pulse {
  /** What a loop may compute between two beats, in nanoseconds. */
  public static final long MOST = 100_000_000;

  private final Map<StackTraceElement, Burn> burns = new LinkedHashMap<>();

  /**
   * CPU time of one line.
   *
   * @param at the line of the code under test
   * @param stack the stack there when it was first seen, innermost first
   * @param fromNanos virtual time at which the first line of this interval began
   * @param nanos of CPU time
   */
  public record Burn(
      StackTraceElement at, List<StackTraceElement> stack, long fromNanos, long nanos) {}

  /** The loop is about to compute for so long. */
  public void burns(StackTraceElement at, List<StackTraceElement> stack, long now, long nanos) {
    burns.merge(
        at,
        new Burn(at, stack, now, nanos),
        (known, more) -> new Burn(at, known.stack, known.fromNanos, known.nanos + nanos));
  }

  /**
   * The heart beats.
   *
   * @return the line that took most, with the time of all lines together, if that was too much
   */
  public Optional<Burn> beat() {
    long all = burns.values().stream().mapToLong(Burn::nanos).sum();
    long from = burns.values().stream().mapToLong(Burn::fromNanos).min().orElse(0);
    Optional<Burn> worst = burns.values().stream().reduce((a, b) -> b.nanos > a.nanos ? b : a);
    burns.clear();
    return worst.filter(burn -> all > MOST).map(burn -> new Burn(burn.at, burn.stack, from, all));
  }
}
