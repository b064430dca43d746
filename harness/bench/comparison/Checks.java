import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which checks of the tools mean, generously read, which of our findings. */
final class Checks {
  /** After the tools' checks: what each stands for; those without an id are on threads as well. */
  private static final String TABLE =
      """
      Error Prone | FutureReturnValueIgnored CheckReturnValue ReturnValueIgnored UnusedVariable | unawaited-future
      Error Prone | FutureReturnValueIgnored FutureTransformAsync | nested-future
      Error Prone | InterruptedExceptionSwallowed InterruptedInCatchBlock ThreadJoinLoop EmptyCatch CatchingUnchecked UnusedException CatchAndPrintStackTrace | swallowed-cancellation
      Error Prone | CatchAndPrintStackTrace EmptyCatch CatchingUnchecked UnusedException FutureReturnValueIgnored InterruptedExceptionSwallowed | lost-failure
      Error Prone | MustBeClosedChecker StreamResourceLeak FutureReturnValueIgnored | unclosed-resource
      Error Prone | ThrowsUncheckedException ThrowSpecificExceptions | sync-throw
      Error Prone | WaitNotInLoop ThreadJoinLoop | blocking-sleep blocking-wait
      Error Prone | UnusedVariable | unbounded-queue
      Error Prone | ThreadPriorityCheck LoopConditionChecker | busy-wait
      Error Prone | LockNotBeforeTry GuardedBy SynchronizeOnNonFinalField LockOnBoxedPrimitive LockOnNonEnclosingClassLiteral | callback-under-lock
      Error Prone | LockNotBeforeTry | permit-leak
      Error Prone | ErroneousThreadPoolConstructorChecker DeadThread ThreadBuilderNameWithPlaceholder | unbounded-threads
      Error Prone | UnnecessaryAsync DoubleCheckedLocking NonAtomicVolatileUpdate StaticGuardedByInstance UnsynchronizedOverridesSynchronized ThreadSafe ThreadLocalUsage |
      SpotBugs | RV_RETURN_VALUE_IGNORED RV_RETURN_VALUE_IGNORED_BAD_PRACTICE RV_RETURN_VALUE_IGNORED_INFERRED RV_RETURN_VALUE_IGNORED_NO_SIDE_EFFECT DLS_DEAD_LOCAL_STORE URF_UNREAD_FIELD | unawaited-future
      SpotBugs | DE_MIGHT_IGNORE DE_MIGHT_DROP REC_CATCH_EXCEPTION | swallowed-cancellation lost-failure
      SpotBugs | OBL_UNSATISFIED_OBLIGATION OBL_UNSATISFIED_OBLIGATION_EXCEPTION_EDGE OS_OPEN_STREAM OS_OPEN_STREAM_EXCEPTION_PATH ODR_OPEN_DATABASE_RESOURCE ODR_OPEN_DATABASE_RESOURCE_EXCEPTION_PATH | unclosed-resource
      SpotBugs | THROWS_METHOD_THROWS_RUNTIMEEXCEPTION THROWS_METHOD_THROWS_CLAUSE_BASIC_EXCEPTION | sync-throw
      SpotBugs | SWL_SLEEP_WITH_LOCK_HELD TLW_TWO_LOCK_WAIT UW_UNCOND_WAIT WA_NOT_IN_LOOP WA_AWAIT_NOT_IN_LOOP DM_MONITOR_WAIT_ON_CONDITION MWN_MISMATCHED_WAIT | blocking-sleep blocking-wait
      SpotBugs | SP_SPIN_ON_FIELD SWL_SLEEP_WITH_LOCK_HELD | busy-wait
      SpotBugs | NN_NAKED_NOTIFY NO_NOTIFY_NOT_NOTIFYALL MWN_MISMATCHED_NOTIFY SWL_SLEEP_WITH_LOCK_HELD TLW_TWO_LOCK_WAIT JLM_JSR166_LOCK_MONITORENTER JLM_JSR166_UTILCONCURRENT_MONITORENTER | callback-under-lock
      SpotBugs | UL_UNRELEASED_LOCK UL_UNRELEASED_LOCK_EXCEPTION_PATH | permit-leak
      SpotBugs | DM_USELESS_THREAD SC_START_IN_CTOR RU_INVOKE_RUN DMI_SCHEDULED_THREAD_POOL_EXECUTOR_WITH_ZERO_CORE_THREADS | unbounded-threads
      SpotBugs | NP_NONNULL_PARAM_VIOLATION | double-completion
      SpotBugs | URF_UNREAD_FIELD UUF_UNUSED_FIELD | unbounded-queue
      SpotBugs | AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION AT_UNSAFE_RESOURCE_ACCESS_IN_THREAD AT_NONATOMIC_64BIT_PRIMITIVE AT_STALE_THREAD_WRITE_OF_PRIMITIVE AT_NONATOMIC_OPERATIONS_ON_SHARED_VARIABLE VO_VOLATILE_REFERENCE_TO_ARRAY VO_VOLATILE_INCREMENT DC_DOUBLECHECK DC_PARTIALLY_CONSTRUCTED IS_INCONSISTENT_SYNC IS2_INCONSISTENT_SYNC IS_FIELD_NOT_GUARDED UG_SYNC_SET_UNSYNC_GET ML_SYNC_ON_UPDATED_FIELD ESync_EMPTY_SYNC LI_LAZY_INIT_STATIC LI_LAZY_INIT_UPDATE_STATIC SSD_DO_NOT_USE_INSTANCE_LOCK_ON_SHARED_STATIC_DATA NP_SYNC_AND_NULL_CHECK_FIELD |
      PMD | EmptyCatchBlock AvoidCatchingGenericException AvoidPrintStackTrace PreserveStackTrace | swallowed-cancellation lost-failure
      PMD | CloseResource | unclosed-resource
      PMD | UnusedLocalVariable UnusedPrivateField UnusedAssignment | unawaited-future
      PMD | EmptyControlStatement | busy-wait
      PMD | DontCallThreadRun | unbounded-threads
      PMD | UnusedPrivateField | unbounded-queue
      PMD | DoubleCheckedLocking NonThreadSafeSingleton UnsynchronizedStaticFormatter UseNotifyAllInsteadOfNotify |
      """;

  private static final Map<String, Map<String, Set<String>>> MEANT = new LinkedHashMap<>();

  static {
    for (String line : TABLE.lines().toList()) {
      String[] cells = line.split(" *\\| *", -1);
      Map<String, Set<String>> meant = MEANT.computeIfAbsent(cells[0], tool -> new TreeMap<>());
      for (String check : cells[1].split(" ")) {
        Set<String> ids = meant.computeIfAbsent(check, name -> new TreeSet<>());
        Arrays.stream(cells[2].split(" ")).filter(id -> !id.isEmpty()).forEach(ids::add);
      }
    }
  }

  static List<String> tools() {
    return List.copyOf(MEANT.keySet());
  }

  /** Whether a check means this finding, generously read. */
  static boolean means(String tool, String check, String id) {
    return MEANT.get(tool).getOrDefault(check, Set.of()).contains(id);
  }

  /** Whether a check is on threads, futures, failures or resources at all. */
  static boolean counts(String tool, String check) {
    return MEANT.get(tool).containsKey(check);
  }

  /** A tool's checks that mean this finding, for the page. */
  static String of(String tool, String id) {
    return MEANT.get(tool).entrySet().stream()
        .filter(each -> each.getValue().contains(id))
        .map(each -> "`" + each.getKey() + "`")
        .collect(Collectors.joining(", "));
  }

  /** A tool's checks that count, and mean none of the findings. */
  static String ofNone(String tool) {
    return MEANT.get(tool).entrySet().stream()
        .filter(each -> each.getValue().isEmpty())
        .map(each -> "`" + each.getKey() + "`")
        .collect(Collectors.joining(", "));
  }

  private Checks() {}
}
