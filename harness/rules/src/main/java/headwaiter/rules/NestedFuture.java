package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code nested-future}: a future inside a future, and nobody who takes it out. */
final class NestedFuture implements Rule {
  private static final Set<String> WRAPS =
      Set.of("thenApply", "handle", "thenCombine", "applyToEither");

  @Override
  public String id() {
    return "nested-future";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Nesting nesting = new Nesting(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (CallSite site : CallSite.calls(method)) {
        if (nests(subject, site) && !nesting.mayGetOut(site.result())) {
          hits.add(hit(subject, site));
        }
      }
    }
    return hits;
  }

  /** Whether the call wraps what its function returns, and that is a future. */
  private static boolean nests(Subject subject, CallSite site) {
    Call call = site.call();
    boolean wraps =
        subject.futures().isStageMethod(call)
            ? WRAPS.contains(Futures.plain(call))
            : subject.futures().startsTask(call) && call.name().equals("supplyAsync");
    if (!wraps) {
      return false;
    }
    List<Site> functions = site.sources(Futures.functionOperand(call));
    return !functions.isEmpty() && functions.stream().allMatch(each -> gives(subject, each));
  }

  private static boolean gives(Subject subject, Site function) {
    Lambda lambda = function.step().flatMap(Step::lambda).orElse(null);
    Futures futures = subject.futures();
    if (lambda == null) {
      return false;
    }
    if (futures.isFuture(Names.of(lambda.samType().returnType()))
        || futures.isFuture(lambda.asCall().returns())) {
      return true;
    }
    List<Site> returned =
        subject.wiring().bodies(function).stream()
            .flatMap(body -> subject.wiring().returned(body).stream())
            .toList();
    return lambda.isWrittenInPlace()
        && !returned.isEmpty()
        && returned.stream().allMatch(each -> futures.isFuture(subject.wiring().typeOf(each)));
  }

  private Hit hit(Subject subject, CallSite site) {
    String name = site.call().name();
    return subject.hit(
        this,
        true,
        site,
        name,
        "`"
            + name
            + "` puts the future that its function returns inside another one: this stage is done"
            + " before that work is, and nobody waits for it or sees it fail.",
        Futures.plain(site.call()).equals("thenApply")
            ? "Use `thenCompose`, which goes on when the inner future is done."
            : "Flatten it with `.thenCompose(Function.identity())`.");
  }
}
