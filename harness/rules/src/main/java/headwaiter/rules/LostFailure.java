package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Handler;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Value;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code lost-failure}: an error that ends nowhere. Only where the code does not even look at it:
 * an {@code exceptionally} that answers with a constant, a {@code handle} that uses the result
 * alone, an empty {@code catch} around a wait.
 */
final class LostFailure implements Rule {
  private static final Set<String> WITHOUT_VALUE =
      Set.of("thenRun", "thenAccept", "runAsync", "allOf", "runAfterBoth", "thenAcceptBoth");
  private static final Set<String> FAILURES =
      Set.of("java.util.concurrent.ExecutionException", "java.util.concurrent.CompletionException");

  @Override
  public String id() {
    return "lost-failure";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (CallSite site : CallSite.calls(method)) {
        if (losesFailure(subject, site)) {
          hits.add(hit(subject, site, site.call().name(), told(site.call())));
        }
      }
      for (Handler handler : method.handlers()) {
        if (isEmpty(subject, method, handler)) {
          hits.add(
              hit(
                  subject,
                  new CallSite(method, handler.target()),
                  "catch",
                  "This `catch` throws the failure away, and what comes next takes it for"
                      + " success."));
        }
      }
    }
    return hits;
  }

  private static boolean losesFailure(Subject subject, CallSite site) {
    Futures futures = subject.futures();
    Call call = site.call();
    String name = Futures.plain(call);
    if (!futures.isHandler(call)
        || !(name.equals("exceptionally") || name.equals("handle"))
        || site.method().flow().uses(site.at()).isEmpty()
        || isSeenElsewhere(subject, site)) {
      return false;
    }
    List<Site> functions = site.sources(Futures.functionOperand(call));
    return functions.size() == 1 && ignores(subject, functions.getFirst(), name.equals("handle"));
  }

  /** Whether the failure can be had from the stage before, or that one has no value anyhow. */
  private static boolean isSeenElsewhere(Subject subject, CallSite site) {
    List<Site> stages = site.sources(0);
    return stages.isEmpty()
        || stages.stream().anyMatch(stage -> isSeenElsewhere(subject, stage, new HashSet<>()));
  }

  private static boolean isSeenElsewhere(Subject subject, Site stage, Set<Site> seen) {
    Call made = stage.step().flatMap(Step::call).orElse(null);
    if (made == null || !seen.add(stage)) {
      return true;
    }
    boolean at =
        !subject.futures().returnsFuture(made)
            || WITHOUT_VALUE.contains(Futures.plain(made))
            || WITHOUT_VALUE.contains(made.name())
            || Futures.cleansUp(made)
            || subject.futures().isHandler(made)
            || stage.method().flow().uses(stage.origin()).size() > 1;
    return at
        || clearsAway(subject, stage, made)
        || (subject.futures().isStageMethod(made)
            && new CallSite(stage.method(), stage.origin())
                .sources(0).stream()
                    .anyMatch(
                        above ->
                            above.method().flow().uses(above.origin()).size() > 1
                                && isSeenElsewhere(subject, above, seen)));
  }

  /** {@code thenCompose(Connection::closeAsync)}. */
  private static boolean clearsAway(Subject subject, Site stage, Call made) {
    return subject.futures().isStageMethod(made)
        && new CallSite(stage.method(), stage.origin())
            .sources(Futures.functionOperand(made)).stream()
                .flatMap(each -> each.step().stream())
                .flatMap(step -> step.lambda().stream())
                .anyMatch(lambda -> Futures.cleansUp(lambda.asCall()));
  }

  /** A lambda that never looks at the failure, and has something to say all the same. */
  private static boolean ignores(Subject subject, Site function, boolean withValue) {
    Lambda lambda = function.step().flatMap(Step::lambda).orElse(null);
    List<MethodCode> bodies = subject.wiring().bodies(function);
    if (lambda == null || !lambda.isWrittenInPlace() || bodies.size() != 1) {
      return false;
    }
    MethodCode body = bodies.getFirst();
    int first = lambda.captured();
    if (withValue) {
      return isUsed(body, first) && !isUsed(body, first + 1);
    }
    return !isUsed(body, first) && isConstant(subject, body);
  }

  private static boolean isUsed(MethodCode body, int parameter) {
    return !body.flow().uses(Value.parameter(parameter)).isEmpty();
  }

  /** Whether it does nothing but return a constant. */
  private static boolean isConstant(Subject subject, MethodCode body) {
    List<Site> returned = subject.wiring().returned(body);
    return !returned.isEmpty()
        && body.steps().stream().allMatch(step -> step.call().isEmpty())
        && returned.stream()
            .allMatch(
                each ->
                    each.step()
                        .filter(step -> step.instruction() instanceof ConstantInstruction)
                        .isPresent());
  }

  private static boolean isEmpty(Subject subject, MethodCode method, Handler handler) {
    if (!FAILURES.contains(handler.type().orElse(""))
        || !IdleHandler.isAlone(method, handler)
        || !method.flow().reaches(handler.target())
        || !guardsOneWait(subject, method, handler)) {
      return false;
    }
    Optional<Integer> end = IdleHandler.end(method, handler, Set.of());
    if (end.isEmpty()) {
      return false;
    }
    BitSet after = method.paths().from(end.get());
    return !after.get(handler.from()) && IdleHandler.isSilent(method, after);
  }

  /** Around one future; who waits for many may look at each of them later. */
  private static boolean guardsOneWait(Subject subject, MethodCode method, Handler handler) {
    boolean any = false;
    for (int at = handler.from(); at < handler.to(); at++) {
      CallSite site = new CallSite(method, at);
      if (site.step().call().filter(c -> Waits.isFutureWait(c, subject.program())).isPresent()) {
        any = true;
        if (site.sources(0).stream().anyMatch(each -> isOfMany(subject, each))) {
          return false;
        }
      }
    }
    return any;
  }

  /** Whether it is {@code allOf} or {@code anyOf}, or a stage after one. */
  private static boolean isOfMany(Subject subject, Site future) {
    Call call = future.step().flatMap(Step::call).orElse(null);
    if (call == null) {
      return false;
    }
    boolean dependent = subject.futures().isStageMethod(call) || subject.futures().isAlias(call);
    return subject.futures().aggregates(call)
        || (dependent
            && new CallSite(future.method(), future.origin())
                .sources(0).stream().anyMatch(each -> isOfMany(subject, each)));
  }

  private static String told(Call call) {
    return Futures.plain(call).equals("handle")
        ? "This `"
            + call.name()
            + "` never looks at the failure, and goes on as if there were none."
        : "`"
            + call.name()
            + "` turns every failure into the same answer, and nobody sees what went wrong.";
  }

  private Hit hit(Subject subject, CallSite site, String symbol, String message) {
    return subject.hit(
        this,
        false,
        site,
        symbol,
        message,
        "Handle the failures that you expect, by their type, and let the others through.");
  }
}
