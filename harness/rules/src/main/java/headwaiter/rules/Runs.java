package headwaiter.rules;

import headwaiter.rules.Pools.Threads;
import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import headwaiter.rules.flow.Value;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows a function from where it is made to where it is run: through parameters, captures, fields
 * and returns. What it can't follow runs {@link Run.Elsewhere}.
 */
final class Runs {
  private static final List<String> RUNS_AT_ONCE =
      List.of("java.util.", "java.lang.Iterable", "java.lang.ScopedValue");
  private static final Set<String> KEEPS_THE_CALLER =
      Set.of(
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentSkipListMap",
          "java.util.concurrent.CopyOnWriteArrayList");
  private static final List<String> NOT_AT_ONCE =
      List.of("java.util.function.", "java.util.Timer", "java.util.stream.Gatherers");

  /** How many stations a function is followed. */
  private static final int FARTHEST = 200;

  private final Program program;
  private final Futures futures;
  private final Wiring wiring;
  private final Pools pools;
  private final Map<Site, Set<Run>> known = new HashMap<>();

  Runs(Program program, Futures futures, Wiring wiring, Pools pools) {
    this.program = program;
    this.futures = futures;
    this.wiring = wiring;
    this.pools = pools;
  }

  /** Every way in which the function from there is run. */
  Set<Run> of(Site function) {
    Set<Run> runs = known.get(function);
    if (runs == null) {
      runs = new LinkedHashSet<>();
      follow(function, runs, new HashSet<>());
      known.put(function, runs);
    }
    return runs;
  }

  private void follow(Site function, Set<Run> runs, Set<Site> seen) {
    if (!seen.add(function)) {
      return;
    }
    if (seen.size() > FARTHEST) {
      runs.add(new Run.Elsewhere());
      return;
    }
    for (Use use : function.method().flow().uses(function.origin())) {
      CallSite place = new CallSite(function.method(), use.at());
      Step step = place.step();
      if (step.call().isPresent()) {
        taken(place, use.operand(), runs, seen);
      } else if (step.lambda().isPresent()) {
        captured(place, use.operand(), runs, seen);
      } else if (step.instruction() instanceof FieldInstruction field) {
        kept(field, runs, seen);
      } else if (step.instruction() instanceof ReturnInstruction) {
        returned(function.method(), runs, seen);
      }
    }
  }

  private void taken(CallSite taker, int operand, Set<Run> runs, Set<Site> seen) {
    Call call = taker.call();
    List<MethodCode> targets = wiring.targets(taker);
    if (call.receivers() == 1 && operand == 0) {
      if (targets.isEmpty() && !call.name().equals("<init>")) {
        runs.add(new Run.Here());
      }
    } else if (!targets.isEmpty()) {
      for (MethodCode target : targets) {
        follow(new Site(target, Value.parameter(operand)), runs, seen);
      }
    } else if (futures.isStageMethod(call)) {
      Run callback = new Run.Callback(taker);
      runs.add(moves(taker) ? task(taker, call.operandOf(Futures.EXECUTOR), callback) : callback);
    } else if (futures.startsTask(call)
        || (call.owner().equals(Futures.COMPLETABLE) && call.name().equals("completeAsync"))) {
      int executor = call.operandOf(Futures.EXECUTOR);
      runs.add(task(taker, executor, new Run.Task(taker, Threads.COMMON_POOL)));
    } else if (program.isA(call.owner(), Futures.EXECUTOR)) {
      Threads threads = pools.of(taker, 0);
      runs.add(
          threads == Threads.OWN_OR_UNKNOWN ? new Run.Elsewhere() : new Run.Task(taker, threads));
    } else {
      runs.add(runsAtOnce(call.owner()) ? new Run.Here() : new Run.Elsewhere());
    }
  }

  private static boolean moves(CallSite stageMethod) {
    return stageMethod.call().operandOf(Futures.EXECUTOR) >= 0;
  }

  private Run task(CallSite taker, int executor, Run withoutOne) {
    if (executor < 0) {
      return withoutOne;
    }
    return switch (pools.of(taker, executor)) {
      case OWN_OR_UNKNOWN -> new Run.Elsewhere();
      case COMMON_POOL, LOOP -> withoutOne;
    };
  }

  private void captured(CallSite maker, int operand, Set<Run> runs, Set<Site> seen) {
    Set<Run> inside = new LinkedHashSet<>();
    program
        .resolve(Wiring.lambda(maker).body())
        .ifPresent(body -> follow(new Site(body, Value.parameter(operand)), inside, seen));
    boolean runsIt = inside.remove(new Run.Here());
    if (Wiring.lambda(maker).captured() == 1 && !Wiring.lambda(maker).isWrittenInPlace()) {
      runsIt = true;
    }
    runs.addAll(inside);
    if (runsIt) {
      follow(maker.result(), runs, seen);
    }
  }

  private void kept(FieldInstruction field, Set<Run> runs, Set<Site> seen) {
    if (field.opcode() != Opcode.PUTFIELD && field.opcode() != Opcode.PUTSTATIC) {
      return;
    }
    runs.add(new Run.Elsewhere());
    for (CallSite read : wiring.reads(field)) {
      Set<Run> inside = new LinkedHashSet<>();
      follow(read.result(), inside, seen);
      if (inside.remove(new Run.Here())) {
        runs.add(new Run.In(read.method()));
      }
      runs.addAll(inside);
    }
  }

  private void returned(MethodCode method, Set<Run> runs, Set<Site> seen) {
    for (CallSite caller : wiring.callers(method)) {
      Set<Run> inside = new LinkedHashSet<>();
      follow(caller.result(), inside, seen);
      if (inside.remove(new Run.Here())) {
        runs.add(new Run.In(caller.method()));
      }
      runs.addAll(inside);
    }
  }

  private boolean runsAtOnce(String owner) {
    if (NOT_AT_ONCE.stream().anyMatch(owner::startsWith)) {
      return false;
    }
    if (owner.startsWith("java.util.concurrent.")) {
      return owner.startsWith("java.util.concurrent.atomic.")
          || KEEPS_THE_CALLER.stream().anyMatch(each -> program.isA(owner, each));
    }
    return RUNS_AT_ONCE.stream().anyMatch(owner::startsWith);
  }
}
