package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Program;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JDK's calls that wait. */
final class Waits {
  private static final String CONCURRENT = "java.util.concurrent.";

  /** A family of calls: methods of a type and what extends it. */
  private record Family(String type, Set<String> methods) {}

  private static final List<Family> SLEEPS =
      List.of(
          new Family("java.lang.Thread", Set.of("sleep")),
          new Family(CONCURRENT + "TimeUnit", Set.of("sleep")),
          new Family(CONCURRENT + "locks.LockSupport", Set.of("park", "parkNanos", "parkUntil")));

  private static final List<Family> WAITS =
      List.of(
          new Family(CONCURRENT + "CountDownLatch", Set.of("await")),
          new Family(CONCURRENT + "CyclicBarrier", Set.of("await")),
          new Family(
              CONCURRENT + "Phaser",
              Set.of("awaitAdvance", "awaitAdvanceInterruptibly", "arriveAndAwaitAdvance")),
          new Family(CONCURRENT + "Semaphore", Set.of("acquire", "acquireUninterruptibly")),
          new Family(CONCURRENT + "BlockingQueue", Set.of("take")),
          new Family(CONCURRENT + "BlockingDeque", Set.of("takeFirst", "takeLast")),
          new Family(CONCURRENT + "TransferQueue", Set.of("transfer")),
          new Family(CONCURRENT + "SynchronousQueue", Set.of("put")),
          new Family(CONCURRENT + "ArrayBlockingQueue", Set.of("put")),
          new Family(CONCURRENT + "Exchanger", Set.of("exchange")),
          new Family(CONCURRENT + "CompletionService", Set.of("take")),
          new Family(
              CONCURRENT + "locks.Condition",
              Set.of("await", "awaitNanos", "awaitUninterruptibly", "awaitUntil")),
          new Family("java.lang.Thread", Set.of("join")),
          new Family(
              CONCURRENT + "ExecutorService",
              Set.of("close", "awaitTermination", "invokeAll", "invokeAny")),
          new Family(CONCURRENT + "StructuredTaskScope", Set.of("join")));

  /** Calls that wait only if they are given a time. */
  private static final List<Family> TIMED =
      List.of(
          new Family(CONCURRENT + "Semaphore", Set.of("tryAcquire")),
          new Family(
              CONCURRENT + "BlockingQueue", Set.of("poll", "offer", "pollFirst", "pollLast")),
          new Family(CONCURRENT + "CompletionService", Set.of("poll")));

  private static final Set<String> AWAIT_MANY =
      Set.of("await", "close", "awaitTermination", "invokeAll", "join", "arriveAndAwaitAdvance");

  private Waits() {}

  /** What a call that pauses is called; empty if it does not. */
  static Optional<String> sleep(Call call, Program program) {
    boolean monitor =
        call.name().equals("wait")
            && !call.isStatic()
            && Set.of("()V", "(J)V", "(JI)V").contains(call.type().descriptorString());
    if (monitor) {
      return Optional.of("wait");
    }
    return named(SLEEPS, call, program)
        .map(
            type ->
                call.isStatic()
                    ? type.substring(type.lastIndexOf('.') + 1) + "." + call.name()
                    : call.name());
  }

  /** What a call that waits is called; empty if it does not. A future's are not among them. */
  static Optional<String> wait(Call call, Program program) {
    Optional<String> wait = named(WAITS, call, program);
    if (wait.isEmpty() && call.type().parameterCount() > 0 && takesTime(call)) {
      wait = named(TIMED, call, program);
    }
    return wait.map(type -> call.name());
  }

  /** Whether it is {@code get} or {@code join} of a future that does not help meanwhile. */
  static boolean isFutureWait(Call call, Program program) {
    String owner = program.declarer(call);
    return (call.name().equals("get") || call.name().equals("join"))
        && !call.isStatic()
        && !program.owns(owner)
        && program.isA(owner, Futures.FUTURE)
        && !program.isA(owner, CONCURRENT + "ForkJoinTask");
  }

  /** Whether it is given a time, and that is zero. */
  static boolean isForNoTime(CallSite site) {
    Call call = site.call();
    for (int operand = call.receivers(); operand < call.operands(); operand++) {
      String type = call.operandType(operand).descriptorString();
      List<Site> sources = site.sources(operand);
      if ((type.equals("J") || type.equals("I"))
          && sources.size() == 1
          && sources.getFirst().step().isPresent()
          && sources.getFirst().step().get().instruction() instanceof ConstantInstruction constant
          && constant.constantValue() instanceof Number number
          && number.longValue() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether several things have ended once it returns, so that later gets find them done. */
  static boolean awaitsMany(CallSite site, Program program, Chains chains) {
    Call call = site.call();
    return isFutureWait(call, program)
        ? chains.of(site.sources(0)).mayAwaitMore()
        : AWAIT_MANY.contains(call.name()) && wait(call, program).isPresent();
  }

  private static boolean takesTime(Call call) {
    return call.type().descriptorString().contains("java/util/concurrent/TimeUnit");
  }

  private static Optional<String> named(List<Family> families, Call call, Program program) {
    String owner = program.declarer(call);
    if (program.owns(owner)) {
      return Optional.empty();
    }
    return families.stream()
        .filter(family -> family.methods().contains(call.name()))
        .map(Family::type)
        .filter(type -> program.isA(owner, type))
        .findFirst();
  }
}
