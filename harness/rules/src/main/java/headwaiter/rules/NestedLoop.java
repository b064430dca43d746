package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code nested-loop}: a loop that is run, or waited for, by code that runs on it. */
final class NestedLoop implements Rule {
  private static final Set<String> RUNS = Set.of("runUntilComplete", "runSync", "runBlocking");

  private static final Set<String> WORK =
      Set.of("java.util.function.Supplier", "java.util.concurrent.Callable");

  @Override
  public String id() {
    return "nested-loop";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    AsyncCode async = subject.asyncCode();
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      Optional<Reason> reason = async.reason(method);
      if (reason.isEmpty() || AsyncCode.asksForThread(method)) {
        continue;
      }
      for (CallSite site : CallSite.calls(method)) {
        if (runs(subject, site)) {
          hits.add(hit(subject, site, reason.get()));
        }
      }
    }
    return hits;
  }

  /** A method with such a name that takes the work and gives back its result, and no future. */
  private static boolean runs(Subject subject, CallSite site) {
    Call call = site.call();
    boolean takesWork =
        RUNS.contains(call.name())
            && call.type().parameterList().stream()
                .map(Names::of)
                .anyMatch(type -> WORK.contains(type) || subject.futures().isFuture(type));
    boolean drains = call.name().equals("runUntilIdle") && subject.pools().isLoop(call.owner());
    return (takesWork || drains)
        && !call.owner().startsWith("java.")
        && !subject.futures().returnsFuture(call)
        && subject.wiring().targets(site).stream().noneMatch(AsyncCode::asksForThread);
  }

  private Hit hit(Subject subject, CallSite site, Reason reason) {
    String name = site.call().name();
    return subject.hit(
        this,
        false,
        site,
        name,
        "`" + name + "` runs a loop until work is done, " + clause(reason) + ".",
        "Return the future and go on with `thenApply` or `thenCompose`; only who comes from outside"
            + " of the loop waits for it.");
  }

  private static String clause(Reason reason) {
    return reason instanceof Reason.Task
        ? "inside the loop that is running already"
        : reason.where();
  }
}
