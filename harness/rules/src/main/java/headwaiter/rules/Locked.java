package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Paths;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a lock is surely held: in a synchronized method or block, between {@code lock} and {@code
 * unlock}, and in private methods that are only called there.
 */
final class Locked {
  private final Program program;
  private final Wiring wiring;
  private final Map<MethodCode, int[]> depths = new HashMap<>();
  private final Map<MethodCode, Boolean> entered = new HashMap<>();

  Locked(Subject subject) {
    this.program = subject.program();
    this.wiring = subject.wiring();
  }

  /** Whether it is held there on every path. */
  boolean at(CallSite site) {
    return at(site, new HashSet<>());
  }

  private boolean at(CallSite site, Set<MethodCode> seen) {
    return depth(site) > 0 || isEntered(site.method(), seen);
  }

  private boolean isEntered(MethodCode method, Set<MethodCode> seen) {
    Boolean known = entered.get(method);
    if (known == null) {
      if (!seen.add(method)) {
        return false;
      }
      List<CallSite> callers = wiring.callers(method);
      known =
          method.has(AccessFlag.SYNCHRONIZED)
              || (method.has(AccessFlag.PRIVATE)
                  && wiring.makers(method).isEmpty()
                  && !callers.isEmpty()
                  && callers.stream().allMatch(caller -> at(caller, seen)));
      entered.put(method, known);
    }
    return known;
  }

  private int depth(CallSite site) {
    int[] known = depths.computeIfAbsent(site.method(), this::depths);
    return known[site.at()];
  }

  /** How many locks are held before each instruction: the fewest of all paths. */
  private int[] depths(MethodCode method) {
    int[] depths = new int[method.steps().size()];
    Arrays.fill(depths, -1);
    boolean locks = method.steps().stream().anyMatch(step -> change(step) != 0);
    if (!locks) {
      return depths;
    }
    Paths paths = method.paths();
    Deque<Integer> work = new ArrayDeque<>(List.of(0));
    depths[0] = 0;
    while (!work.isEmpty()) {
      int at = work.pop();
      int after = Math.max(0, depths[at] + change(method.steps().get(at)));
      for (int next : paths.next(at)) {
        if (depths[next] < 0 || after < depths[next]) {
          depths[next] = after;
          work.push(next);
        }
      }
    }
    return depths;
  }

  private int change(Step step) {
    if (step.instruction() instanceof MonitorInstruction monitor) {
      return monitor.opcode() == Opcode.MONITORENTER ? 1 : -1;
    }
    Call call = step.call().orElse(null);
    if (call == null || !program.isA(call.owner(), "java.util.concurrent.locks.Lock")) {
      return 0;
    }
    return switch (call.name()) {
      case "lock", "lockInterruptibly" -> 1;
      case "unlock" -> -1;
      default -> 0;
    };
  }
}
