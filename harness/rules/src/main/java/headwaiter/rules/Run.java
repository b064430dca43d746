package headwaiter.rules;

import headwaiter.rules.Pools.Threads;
import headwaiter.rules.flow.MethodCode;

/** How a function comes to be run, as far as it matters to who must not wait. */
sealed interface Run {
  /** The method that has it runs it, or hands it to one that runs it before it returns. */
  record Here() implements Run {}

  /** Another method runs it, having kept it. */
  record In(MethodCode method) implements Run {}

  /** It is the callback of a stage. */
  record Callback(CallSite stageMethod) implements Run {}

  /** It is work for the common pool or a loop. */
  record Task(CallSite giver, Threads threads) implements Run {}

  /** It runs later, on a thread that may wait, or nothing is known of that thread. */
  record Elsewhere() implements Run {}
}
