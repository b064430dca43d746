package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The definition of <em>async code</em>: code that runs on a thread that must not wait.
 *
 * <p><strong>In</strong> are
 *
 * <ul>
 *   <li>what is given to a stage method ({@code then…}, {@code when…}, {@code handle}, {@code
 *       exceptionally…}, {@code …Async} without an executor), lambda, method reference or object;
 *   <li>what is given to {@code supplyAsync} or {@code runAsync} without an executor, and what is
 *       given to the common pool or to a loop in any way;
 *   <li>the methods of a {@code Flow.Subscriber};
 *   <li>the body of a method that returns a {@code CompletionStage}, {@code Future} or {@code
 *       Flow.Publisher}, if it is an entry point of the program: public, in a public class, and, if
 *       there is a starter, in that too;
 *   <li>what all these call inside the program, and the functions that they run before they return,
 *       as {@code forEach} and streams do.
 * </ul>
 *
 * <p><strong>Out</strong> is everything else: what runs on a virtual thread or a thread or pool of
 * one's own, however it came there, what is given to an executor of which nothing is known, the
 * callbacks of a stage whose last known thread is such a one, helpers that only such code calls,
 * and methods that ask on which thread they are ({@code inLoop}, {@code isVirtual}).
 *
 * <p>A function is followed from where it is made to where it is run ({@link Runs}); a helper that
 * runs what it is given counts for each caller by itself, so one that is called from both worlds
 * doesn't carry the one into the other.
 */
final class AsyncCode {
  private static final Set<String> ASKS_FOR_THREAD = Set.of("inLoop", "isVirtual");

  /** A call that may run more methods than that says too little about each of them. */
  private static final int MOST_TARGETS = 2;

  /** Farther away than that only calls count of which it is clear what they run. */
  private static final int NEAR = 1;

  /** From so many calls away nobody can tell any more whether the code is really reached. */
  private static final int FARTHEST = 4;

  /** The same from an entry point, which may hand over to other threads in ways of its own. */
  private static final int FARTHEST_FROM_ENTRY = 2;

  private static final String SUBSCRIBER = "java.util.concurrent.Flow$Subscriber";

  private final Program program;
  private final Futures futures;
  private final Wiring wiring;
  private final Chains chains;
  private final Runs runs;
  private final Predicate<MethodCode> isEntry;
  private final Map<Reach, Reason> reached = new LinkedHashMap<>();
  private final Map<CallSite, Reason> references = new LinkedHashMap<>();
  private final Map<CallSite, Boolean> settledReferences = new LinkedHashMap<>();
  private final Map<MethodCode, List<CallSite>> kept = new HashMap<>();
  private final Map<Reach, Integer> distances = new HashMap<>();
  private final Deque<Reach> work = new ArrayDeque<>();

  /**
   * A method in async code.
   *
   * @param settled whether it is only known to run after futures that can't be told have ended
   */
  private record Reach(MethodCode method, boolean settled) {}

  AsyncCode(
      Program program,
      Futures futures,
      Wiring wiring,
      Pools pools,
      Chains chains,
      Predicate<MethodCode> isEntry) {
    this.program = program;
    this.futures = futures;
    this.wiring = wiring;
    this.chains = chains;
    this.runs = new Runs(program, futures, wiring, pools);
    this.isEntry = isEntry;
    roots();
    while (!work.isEmpty()) {
      spread(work.poll());
    }
  }

  /** Why the method is async code; empty if it is not. */
  Optional<Reason> reason(MethodCode method) {
    Reason unsettled = reached.get(new Reach(method, false));
    return Optional.ofNullable(
        unsettled == null ? reached.get(new Reach(method, true)) : unsettled);
  }

  /** Whether it also runs where nothing is known of what has ended before. */
  boolean isUnsettled(MethodCode method) {
    return reached.containsKey(new Reach(method, false));
  }

  /** Method references to methods outside the program that run in async code, with the reason. */
  Map<CallSite, Reason> references() {
    return references;
  }

  boolean isUnsettled(CallSite reference) {
    return !settledReferences.getOrDefault(reference, false);
  }

  /** How functions are run. */
  Runs runs() {
    return runs;
  }

  private void roots() {
    boolean ownSubmission = publishesOnOwnThreads();
    for (MethodCode method : program.methods()) {
      if (isEntry.test(method) && returnsAsync(method)) {
        reach(
            method,
            false,
            new Reason.Entry(method.key().name(), Names.simple(returned(method))),
            0);
      }
      if (!ownSubmission && isSubscriberMethod(method)) {
        reach(method, false, new Reason.Subscriber(method.key().name()), 0);
      }
      for (int at = 0; at < method.steps().size(); at++) {
        functionRoots(new CallSite(method, at));
      }
    }
  }

  private void functionRoots(CallSite maker) {
    if (!makesFunction(maker)) {
      return;
    }
    for (Run run : runs.of(maker.result())) {
      switch (run) {
        case Run.Callback callback -> {
          Chain chain = chains.before(callback.stageMethod());
          String name = callback.stageMethod().call().name();
          if (futures.isAsyncForm(callback.stageMethod().call()) || !chain.ownThread()) {
            enter(maker, chain.mayAwaitMore(), new Reason.Callback(name), 0);
          }
        }
        case Run.Task task ->
            enter(maker, false, new Reason.Task(task.giver().call().name(), task.threads()), 0);
        case Run.Here ignored -> {}
        case Run.In in -> kept.computeIfAbsent(in.method(), m -> new ArrayList<>()).add(maker);
        case Run.Elsewhere ignored -> {}
      }
    }
  }

  private boolean makesFunction(CallSite site) {
    return site.step().lambda().isPresent()
        || (site.step().instruction() instanceof NewObjectInstruction created
            && program.owns(Names.of(created.className())));
  }

  /** Takes what runs when the function is called. */
  private void enter(CallSite maker, boolean settled, Reason reason, int distance) {
    List<MethodCode> bodies = wiring.bodies(maker.result());
    if (bodies.isEmpty() && maker.step().lambda().isPresent()) {
      references.putIfAbsent(maker, reason);
      settledReferences.merge(maker, settled, (a, b) -> a && b);
    }
    bodies.forEach(body -> reach(body, settled, reason, distance));
  }

  /** The nearest come first, so that each is reached on its shortest way. */
  private void reach(MethodCode method, boolean settled, Reason reason, int distance) {
    if (futures.isOwnWait(method)) {
      return;
    }
    Reach reach = new Reach(method, settled);
    int farthest = reason instanceof Reason.Entry ? FARTHEST_FROM_ENTRY : FARTHEST;
    if (distance <= farthest && reached.putIfAbsent(reach, reason) == null) {
      distances.put(reach, distance);
      work.add(reach);
    }
  }

  private void spread(Reach reach) {
    MethodCode method = reach.method();
    if (asksForThread(method)) {
      return;
    }
    Reason reason = reached.get(reach);
    if (reason == null) {
      return;
    }
    int next = distances.getOrDefault(reach, 0) + 1;
    boolean settled = reach.settled();
    for (int at = 0; at < method.steps().size(); at++) {
      CallSite site = new CallSite(method, at);
      Step step = site.step();
      if (!method.flow().reaches(at)) {
        continue;
      }
      if (step.call().isPresent()) {
        boolean after = settled;
        List<MethodCode> targets = wiring.targets(site);
        if (targets.size() <= (next <= NEAR ? MOST_TARGETS : 1)) {
          targets.forEach(target -> reach(target, after, reason, next));
        }
        settled |= Waits.awaitsMany(site, program, chains);
      }
      if (makesFunction(site)) {
        spreadToFunction(site, settled, reason, next);
      }
    }
    keptFunctions(method, reach.settled(), reason, next);
  }

  private void spreadToFunction(CallSite maker, boolean settled, Reason reason, int distance) {
    if (runs.of(maker.result()).contains(new Run.Here())) {
      enter(maker, settled, reason, distance);
    }
  }

  /** Functions that were made elsewhere and kept, and that this method runs. */
  private void keptFunctions(MethodCode method, boolean settled, Reason reason, int distance) {
    for (CallSite maker : kept.getOrDefault(method, List.of())) {
      enter(maker, settled, reason, distance);
    }
  }

  /** Whether the method looks which thread it is on before it decides what to do. */
  static boolean asksForThread(MethodCode method) {
    return method.steps().stream()
        .flatMap(step -> step.call().stream())
        .map(Call::name)
        .anyMatch(ASKS_FOR_THREAD::contains);
  }

  private boolean returnsAsync(MethodCode method) {
    String type = returned(method);
    return futures.isFuture(type) || program.isA(type, "java.util.concurrent.Flow$Publisher");
  }

  private static String returned(MethodCode method) {
    return Names.of(method.key().type().returnType());
  }

  private boolean isSubscriberMethod(MethodCode method) {
    return method.key().name().startsWith("on")
        && Set.of("onSubscribe", "onNext", "onError", "onComplete").contains(method.key().name())
        && program.isA(method.owner().name(), SUBSCRIBER);
  }

  /** Whether subscribers may be called on threads of the program's own. */
  private boolean publishesOnOwnThreads() {
    return program.methods().stream()
        .flatMap(method -> method.steps().stream())
        .flatMap(step -> step.call().stream())
        .anyMatch(
            call ->
                call.owner().equals("java.util.concurrent.SubmissionPublisher")
                    && call.name().equals("<init>")
                    && call.type().parameterCount() > 0);
  }

  /** Whether a method can be called from outside the program. */
  static boolean isPublic(Program program, MethodCode method) {
    if (!method.has(AccessFlag.PUBLIC) || method.has(AccessFlag.BRIDGE)) {
      return false;
    }
    Optional<ClassCode> owner = Optional.of(method.owner());
    while (owner.isPresent()) {
      if (!owner.get().flags().contains(AccessFlag.PUBLIC)) {
        return false;
      }
      owner =
          owner
              .get()
              .nesting()
              .flatMap(nesting -> nesting.outerClass())
              .flatMap(outer -> program.find(Names.of(outer)));
    }
    return true;
  }
}
