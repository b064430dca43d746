package headwaiter.rules.flow;

import java.util.Optional;

/**
 * A row of a method's exception table.
 *
 * @param from the first instruction that it guards
 * @param to the first that it no longer guards
 * @param target the first of the handler
 * @param type what it catches; empty for everything, as {@code finally} does
 */
public record Handler(int from, int to, int target, Optional<String> type) {
  /** Whether it guards the instruction. */
  public boolean guards(int at) {
    return from <= at && at < to;
  }
}
