package headwaiter.rules.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of one method come from and where they go: the result of running it on origins
 * instead of values.
 *
 * <p>Loads, stores, {@code dup} and casts move a value without being a use of it, so a future that
 * is put into a variable and never read again has no use at all.
 */
public final class Flow {
  static final Flow NONE = new Flow(0);

  private final @Nullable Value[][] operands;
  private final Map<Integer, List<Use>> uses = new HashMap<>();
  private final Map<Integer, List<String>> casts = new HashMap<>();
  private final Map<Integer, List<Integer>> discards = new HashMap<>();

  Flow(int steps) {
    operands = new Value[steps][];
  }

  void record(int at, List<Value> consumed) {
    operands[at] = consumed.toArray(Value[]::new);
    for (int operand = 0; operand < consumed.size(); operand++) {
      for (int origin : consumed.get(operand).origins()) {
        uses.computeIfAbsent(origin, o -> new ArrayList<>()).add(new Use(at, operand));
      }
    }
  }

  void recordCast(Value value, String type) {
    for (int origin : value.origins()) {
      casts.computeIfAbsent(origin, o -> new ArrayList<>()).add(type);
    }
  }

  void recordDiscard(int at, Value value) {
    for (int origin : value.origins()) {
      discards.computeIfAbsent(origin, o -> new ArrayList<>()).add(at);
    }
  }

  /** Whether any path leads to the instruction. */
  public boolean reaches(int at) {
    return at < operands.length && operands[at] != null;
  }

  /** How many values the instruction takes. */
  public int operandsOf(int at) {
    Value[] all = operands[at];
    return all == null ? 0 : all.length;
  }

  /** Where an operand may come from; nothing if no path leads there. */
  public int[] origins(int at, int operand) {
    Value[] all = operands[at];
    return all == null || operand < 0 || operand >= all.length
        ? new int[0]
        : all[operand].origins();
  }

  /** Every use of what comes from there, in the order of the code. */
  public List<Use> uses(int origin) {
    return uses.getOrDefault(origin, List.of());
  }

  /** The types that it is cast to, as binary names. */
  public List<String> casts(int origin) {
    return casts.getOrDefault(origin, List.of());
  }

  /** The instructions that throw it away. */
  public List<Integer> discards(int origin) {
    return discards.getOrDefault(origin, List.of());
  }
}
