package headwaiter.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules as ArchUnit rules, for anybody's own tests:
 *
 * <pre>{@code
 * JavaClasses classes = new ClassFileImporter().importPackages("com.example");
 * AsyncRules.NO_SLEEP_IN_ASYNC_CODE.check(classes);
 * }</pre>
 *
 * <p>A rule reads the class files from which the classes were imported, and only those: what they
 * call elsewhere counts as foreign. A rule must not be checked by two threads at once.
 */
public final class AsyncRules {
  /** {@code blocking-sleep}. */
  public static final ArchRule NO_SLEEP_IN_ASYNC_CODE =
      rule(
          new BlockingSleep(),
          "not sleep in asynchronous code",
          "the threads that run it are few, and all else that they have to do waits too");

  /** {@code blocking-wait}. */
  public static final ArchRule NO_WAIT_IN_ASYNC_CODE =
      rule(
          new BlockingWait(),
          "not wait in asynchronous code",
          "a thread that waits for work which needs that very thread waits for ever");

  /** {@code blocking-io}. */
  public static final ArchRule NO_IO_IN_ASYNC_CODE =
      rule(
          new BlockingIo(),
          "not read or write in asynchronous code",
          "a slow disk or network then stops everything else that the thread has to do");

  /** {@code nested-loop}. */
  public static final ArchRule NO_NESTED_LOOPS =
      rule(
          new NestedLoop(),
          "not run a loop inside itself",
          "the loop can't go on until the one who runs it has returned");

  /** {@code busy-wait}. */
  public static final ArchRule NO_BUSY_WAITS =
      rule(
          new BusyWait(),
          "not ask again and again",
          "it burns a thread, and comes late all the same");

  /** {@code callback-under-lock}. */
  public static final ArchRule NO_CALLBACKS_UNDER_LOCKS =
      rule(
          new CallbackUnderLock(),
          "not call others while they hold a lock",
          "nobody knows what that code waits for");

  /** {@code double-completion}, as far as class files tell. */
  public static final ArchRule NO_CHANGED_OUTCOMES =
      rule(
          new DoubleCompletion(),
          "not change what a future has ended with",
          "who asked before and who asks later are then told different things");

  /** {@code lost-failure}. */
  public static final ArchRule NO_LOST_FAILURES =
      rule(
          new LostFailure(),
          "not throw a failure away unseen",
          "what comes next takes it for success");

  /** {@code unbounded-threads}. */
  public static final ArchRule NO_UNBOUNDED_THREADS =
      rule(
          new UnboundedThreads(),
          "not start a platform thread for each piece of work",
          "their number is bounded by memory alone");

  /** {@code nested-future}. */
  public static final ArchRule NO_NESTED_FUTURES =
      rule(
          new NestedFuture(),
          "not leave a future inside a future",
          "the outer one is done before the work is, and its failure is lost");

  /** {@code swallowed-cancellation}. */
  public static final ArchRule NO_SWALLOWED_CANCELLATION =
      rule(
          new SwallowedCancellation(),
          "not swallow an interrupt",
          "work that does not hear that it is to stop can't be stopped");

  /** {@code sync-throw}. */
  public static final ArchRule NO_SYNCHRONOUS_THROWS =
      rule(
          new SyncThrow(),
          "not throw where they return a future",
          "its caller looks for failures in the future");

  /** {@code unclosed-resource}. */
  public static final ArchRule NO_UNCLOSED_RESOURCES =
      rule(
          new UnclosedResource(),
          "close what they open",
          "idle threads and open files add up until there are no more");

  /** {@code unawaited-future}. */
  public static final ArchRule NO_UNAWAITED_FUTURES =
      rule(
          new UnawaitedFuture(),
          "not drop a future",
          "nobody sees when its work ends, nor that it failed");

  /** {@code unbounded-queue}: for code that promises back-pressure. */
  public static final ArchRule NO_FORGOTTEN_BOUNDS =
      rule(
          new UnboundedQueue(),
          "use the bound that they are given",
          "a queue that never refuses lets a quick producer fill the memory");

  /** {@code permit-leak}, as far as class files tell. */
  public static final ArchRule NO_LEAKED_PERMITS =
      rule(
          new PermitLeak(),
          "give permits back after failures too",
          "each one that is kept lets one fewer in, until nobody gets in any more");

  private AsyncRules() {}

  /**
   * {@code forbidden-api}: no exit, processes, reflection past access, native code, class loaders,
   * raw network and files, environment or thread internals.
   *
   * @param allowed packages, classes or methods ({@code java.lang.System#exit}) that may be used
   */
  public static ArchRule noForbiddenApiBut(String... allowed) {
    Rule rule = new ForbiddenApi();
    Policy policy = new Policy(Set.of(rule.id()), Map.of(rule.id(), List.of(allowed)));
    return rule(
        rule,
        "use no forbidden API",
        "code that is graded must not reach beyond what the task needs",
        classes -> Inspection.of(classes, policy));
  }

  /**
   * {@code sequential-awaits}: none of the work is started only after other of it has ended.
   *
   * @param methods the names of the methods that start it
   */
  public static ArchRule startsAtOnce(String... methods) {
    Rule rule = new SequentialAwaits();
    Policy policy = new Policy(Set.of(rule.id()), Map.of(rule.id(), List.of(methods)));
    return rule(
        rule,
        "start independent work at once",
        "it then takes as long as the slowest, and not as long as all together",
        classes -> Inspection.of(classes, policy));
  }

  /** {@code redefined-type}: every class is in the package or below it. */
  public static ArchRule onlyClassesIn(String packageName) {
    Rule rule = new RedefinedType();
    return rule(
        rule,
        "be in package " + packageName,
        "other packages belong to others",
        classes ->
            new Inspection(classes, Map.of(), Map.of(), packageName, Policy.only(rule.id())));
  }

  /** {@code structure}: the public surface of these classes is kept. */
  public static ArchRule keepsTheSurfaceOf(JavaClasses starter) {
    Rule rule = new Structure();
    return rule(
        rule,
        "keep the public surface",
        "others are compiled against it",
        classes ->
            new Inspection(classes, Map.of(), ClassFiles.of(starter), "", Policy.only(rule.id())));
  }

  private static ArchRule rule(Rule rule, String should, String because) {
    return rule(rule, should, because, classes -> Inspection.of(classes, Policy.only(rule.id())));
  }

  private static ArchRule rule(
      Rule rule,
      String should,
      String because,
      Function<Map<String, byte[]>, Inspection> inspection) {
    return classes()
        .should(new HitCondition(rule, should, inspection))
        .as(rule.id() + ": classes should " + should)
        .because(because);
  }
}
