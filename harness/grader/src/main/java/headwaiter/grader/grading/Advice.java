package headwaiter.grader.grading;

/** What to do instead. */
final class Advice {
  private Advice() {}

  static String on(String id) {
    return switch (id) {
      case "blocking-sleep" ->
          "Let time pass without holding this thread: `CompletableFuture.delayedExecutor`, or a"
              + " sleep on a virtual thread of your own.";
      case "blocking-wait" ->
          "Say what comes next instead of waiting for it (`thenCompose`, `thenCombine`, `allOf`),"
              + " or wait on a virtual thread of your own.";
      case "blocking-io" ->
          "Do this on a virtual thread or an executor of your own, and return a future at once.";
      case "blocking-lock" ->
          "Hold a lock for a few instructions only, and for nothing that waits or computes; the"
              + " loop can't do anything else meanwhile.";
      case "thread-pinning" ->
          "Wait outside of the initialiser: load what takes time in a method that is called when it is"
              + " needed, or keep a future of it.";
      case "loop-stall" ->
          "Compute on a pool of as many threads as there are cores, and come back to the loop with"
              + " the result.";
      case "pool-starvation" ->
          "Don't wait in a task for another task of the same pool: say what comes next"
              + " (`thenCompose`), or give the inner work to other threads.";
      case "busy-wait" -> "Wait for the event itself: a future, a latch or a condition.";
      case "deadlock" ->
          "Take the locks in one order everywhere, and wait for nothing while you hold one.";
      case "never-completed" ->
          "Complete the future on every path, also when something fails or is cancelled.";
      case "atomicity-violation" ->
          "Make the look and the act one step: an atomic operation, or one lock around both.";
      case "data-race" ->
          "Let everybody who uses it hold one lock, or make it atomic (`volatile` is enough only"
              + " if what is written does not depend on what was read); or don't share it.";
      case "permit-leak" ->
          "Give it back exactly once on every path: in a `finally` by whoever took it, or in a"
              + " `whenComplete`.";
      case "lost-wakeup" ->
          "Look and wait under one lock, in a loop, change what is looked at under the same lock, and"
              + " wake with `notifyAll` or `signalAll`.";
      case "schedule-dependent" ->
          "Make the result independent of who comes first: say the order you need.";
      case "unfinished-work" ->
          "Let the result come when the work is over, or end the work when the result is there:"
              + " wait for it, or cancel it.";
      case "timer-leak" -> "Cancel the timer as soon as what it was for is decided.";
      case "unclosed-resource" ->
          "Close it when the work is over: `try (var pool = ...)`, or `shutdown` in a"
              + " `whenComplete`.";
      case "wrapped-failure" ->
          "Pass the failure on as it is: rethrow what you were given, and take it out of its"
              + " `CompletionException` (`getCause`) before you hand it on.";
      case "uncancelled-work" ->
          "Cancel that very future, not one that depends on it, as soon as nobody wants its result"
              + " any more: cancelling a stage does not reach what it was made from.";
      case "demand-violation" ->
          "Count what is requested and what was sent, send only the difference, and nothing after a"
              + " cancel; ask for as much as you can hold.";
      case "double-completion" ->
          "Decide once who has the last word, and look at that before each signal.";
      case "wrong-thread" ->
          "Hand it to the executor that was asked for: `ui.execute(...)`, or a stage with `Async`"
              + " and that executor.";
      case "stack-growth" ->
          "Go round in a loop, or let a stage that is not complete yet go on in a new one; don't"
              + " call what comes next from inside of what comes before.";
      case "sequential-awaits" ->
          "Start all of it first, and wait for the results after that: `thenCombine`, `allOf`, or a"
              + " fork each before the join.";
      case "over-synchronised" ->
          "Hold it only for what has to be done alone, and not while you wait; or let as many in as"
              + " the task allows.";
      case "forbidden-api" -> "Take the call out; a library never ends its program.";
      default -> "See `./grade explain " + id + "`.";
    };
  }
}
