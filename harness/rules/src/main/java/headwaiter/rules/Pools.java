package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose threads an executor has. Only the common pool and loops are told apart from the rest: a
 * thread of one's own may wait, and so may one that nothing is known of.
 */
final class Pools {
  /** Threads. */
  enum Threads {
    COMMON_POOL,
    LOOP,
    OWN_OR_UNKNOWN
  }

  private final Program program;
  private final Wiring wiring;

  Pools(Program program, Wiring wiring) {
    this.program = program;
    this.wiring = wiring;
  }

  /** Of the executor that an operand of a call is. */
  Threads of(CallSite site, int operand) {
    return of(site.sources(operand), new HashSet<>());
  }

  private Threads of(List<Site> executors, Set<Site> seen) {
    Threads all = null;
    for (Site each : executors) {
      if (seen.add(each)) {
        Threads threads = of(each, seen);
        if (all != null && all != threads) {
          return Threads.OWN_OR_UNKNOWN;
        }
        all = threads;
      }
    }
    return all == null ? Threads.OWN_OR_UNKNOWN : all;
  }

  private Threads of(Site executor, Set<Site> seen) {
    if (isLoop(wiring.typeOf(executor))) {
      return Threads.LOOP;
    }
    List<Site> captured = wiring.captured(executor);
    if (!captured.isEmpty()) {
      return of(captured, seen);
    }
    Optional<Step> step = executor.step();
    if (step.isPresent() && step.get().instruction() instanceof FieldInstruction field) {
      return of(wiring.written(field), seen);
    }
    if (step.isPresent() && step.get().call().isPresent()) {
      return of(new CallSite(executor.method(), executor.origin()), seen);
    }
    return Threads.OWN_OR_UNKNOWN;
  }

  private Threads of(CallSite maker, Set<Site> seen) {
    Call call = maker.call();
    if (call.owner().equals("java.util.concurrent.ForkJoinPool")
        && call.name().equals("commonPool")) {
      return Threads.COMMON_POOL;
    }
    if (call.owner().equals(Futures.COMPLETABLE) && call.name().equals("delayedExecutor")) {
      int base = call.operandOf(Futures.EXECUTOR);
      return base < 0 ? Threads.COMMON_POOL : of(maker.sources(base), seen);
    }
    return Threads.OWN_OR_UNKNOWN;
  }

  /** Whether a type is a loop: an executor that can tell whether one is on it. */
  boolean isLoop(String type) {
    return program.isA(type, Futures.EXECUTOR)
        && (Names.simple(type).equals("Loop") || program.hasMethod(type, "inLoop"));
  }
}
