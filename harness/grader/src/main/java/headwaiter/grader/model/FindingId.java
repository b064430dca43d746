package headwaiter.grader.model;

import java.util.Set;

/** The public and stable ids of findings. */
public enum FindingId {
  ;

  /** A file that a submission should not have, or that can't be read. */
  public static final String BAD_INPUT = "bad-input";

  /** A file beside the sources that does not count. */
  public static final String IGNORED_FILE = "ignored-file";

  /** A character that makes a line read in another order than it is compiled. */
  public static final String HIDDEN_CHARACTER = "hidden-character";

  /** The compiler refuses it. */
  public static final String COMPILE_ERROR = "compile-error";

  /** Forbidden calls and types. */
  public static final String FORBIDDEN_API = "forbidden-api";

  /** A class in a package that is not the student's. */
  public static final String REDEFINED_TYPE = "redefined-type";

  /** The class or signature that was asked for is missing or different. */
  public static final String STRUCTURE = "structure";

  /** Every id. */
  public static final Set<String> ALL =
      Set.of(
          BAD_INPUT,
          IGNORED_FILE,
          HIDDEN_CHARACTER,
          COMPILE_ERROR,
          FORBIDDEN_API,
          REDEFINED_TYPE,
          STRUCTURE,
          "blocking-sleep",
          "blocking-wait",
          "blocking-io",
          "blocking-lock",
          "loop-stall",
          "nested-loop",
          "pool-starvation",
          "busy-wait",
          "unawaited-future",
          "nested-future",
          "unfinished-work",
          "sequential-awaits",
          "lost-failure",
          "wrapped-failure",
          "sync-throw",
          "swallowed-cancellation",
          "uncancelled-work",
          "never-completed",
          "double-completion",
          "timer-leak",
          "wrong-thread",
          "stack-growth",
          "data-race",
          "atomicity-violation",
          "deadlock",
          "lost-wakeup",
          "callback-under-lock",
          "schedule-dependent",
          "over-synchronised",
          "unclosed-resource",
          "unbounded-queue",
          "unbounded-threads",
          "permit-leak",
          "demand-violation",
          "thread-pinning");
}
