package headwaiter.rules;

import headwaiter.rules.Pools.Threads;
import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows stages up to where they began. */
final class Chains {
  private static final int DEEPEST = 40;

  /** How many stages are looked into that are inside of each other: a method may compose itself. */
  private static final int INNERMOST = 4;

  private final Program program;
  private final Futures futures;
  private final Wiring wiring;
  private final Pools pools;

  Chains(Program program, Futures futures, Wiring wiring, Pools pools) {
    this.program = program;
    this.futures = futures;
    this.wiring = wiring;
    this.pools = pools;
  }

  /** The chain up to what the callback of a stage method waits for. */
  Chain before(CallSite stageMethod) {
    Walk walk = new Walk(0);
    walk.upFrom(stageMethod);
    return walk.chain();
  }

  /** The chain up to a stage. */
  Chain of(List<Site> stages) {
    Walk walk = new Walk(0);
    stages.forEach(each -> walk.visit(each, true, 0));
    return walk.chain();
  }

  private final class Walk {
    private final int nesting;
    private final Set<Site> seen = new LinkedHashSet<>();
    private final Set<Site> ended = new LinkedHashSet<>();
    private boolean mayAwaitMore;
    private boolean handled;
    private boolean someOwn;
    private boolean someOther;

    Walk(int nesting) {
      this.nesting = nesting;
    }

    Chain chain() {
      return new Chain(ended, mayAwaitMore, someOwn && !someOther, handled);
    }

    void upFrom(CallSite stageMethod) {
      stageMethod.sources(0).forEach(each -> visit(each, true, 0));
      if (futures.waitsForBoth(stageMethod.call())) {
        stageMethod.sources(1).forEach(each -> visit(each, true, 0));
      }
    }

    /** The thread is that of the last stage that names one; {@code open} until it is found. */
    void visit(Site site, boolean open, int depth) {
      if (depth > DEEPEST || !seen.add(site)) {
        return;
      }
      ended.add(site);
      List<Site> captured = wiring.captured(site);
      if (!captured.isEmpty()) {
        captured.forEach(each -> visit(each, open, depth + 1));
      } else if (site.step().flatMap(Step::call).isPresent()) {
        visitCall(new CallSite(site.method(), site.origin()), open, depth);
      } else {
        mayAwaitMore = true;
        found(isCompletedByOwnThread(site), open);
      }
    }

    private void visitCall(CallSite site, boolean open, int depth) {
      Call call = site.call();
      if (futures.isAlias(call)) {
        site.sources(0).forEach(each -> visit(each, open, depth + 1));
      } else if (futures.isStageMethod(call)) {
        visitStage(site, open, depth);
      } else if (futures.startsTask(call)) {
        found(isOwn(site), open);
      } else if (futures.aggregates(call)) {
        mayAwaitMore = true;
        elements(site).forEach(each -> visit(each, open, depth + 1));
      } else {
        visitOther(site, open, depth);
      }
    }

    private void visitStage(CallSite site, boolean open, int depth) {
      Call call = site.call();
      handled |= futures.isHandler(call);
      boolean here = open;
      if (futures.isAsyncForm(call)) {
        found(isOwn(site), open);
        here = false;
      } else if (open && call.name().equals("thenCompose")) {
        here = !composesOwn(site);
      }
      boolean still = here;
      site.sources(0).forEach(each -> visit(each, still, depth + 1));
      if (futures.waitsForBoth(call)) {
        site.sources(1).forEach(each -> visit(each, still, depth + 1));
      }
    }

    private void visitOther(CallSite site, boolean open, int depth) {
      Call call = site.call();
      if (!futures.returnsFuture(call) || takesFutures(call)) {
        mayAwaitMore = true;
      }
      List<MethodCode> targets = wiring.targets(site);
      if (targets.isEmpty()) {
        found(false, open);
      }
      for (MethodCode target : targets) {
        wiring.returned(target).forEach(each -> visit(each, open, depth + 1));
      }
    }

    private boolean composesOwn(CallSite site) {
      List<MethodCode> bodies =
          site.sources(1).stream().flatMap(each -> wiring.bodies(each).stream()).toList();
      if (bodies.isEmpty() || nesting == INNERMOST) {
        return false;
      }
      Walk inner = new Walk(nesting + 1);
      bodies.forEach(
          body -> wiring.returned(body).forEach(each -> inner.visit(each, true, DEEPEST / 2)));
      boolean own = inner.chain().ownThread();
      found(own, own);
      return own;
    }

    private void found(boolean own, boolean open) {
      someOwn |= open && own;
      someOther |= open && !own;
    }
  }

  private boolean isOwn(CallSite site) {
    int executor = site.call().operandOf(Futures.EXECUTOR);
    return executor >= 0 && pools.of(site, executor) == Threads.OWN_OR_UNKNOWN;
  }

  /** What an array holds that is written out where the call is: {@code allOf(a, b)}. */
  private List<Site> elements(CallSite site) {
    return site.sources(0).stream()
        .filter(
            array ->
                array.step().isPresent()
                    && array.step().get().instruction() instanceof NewReferenceArrayInstruction)
        .flatMap(
            array ->
                array.method().flow().uses(array.origin()).stream()
                    .filter(
                        use ->
                            use.operand() == 0
                                && array.method().flow().operandsOf(use.at()) == 3
                                && array.method().steps().get(use.at()).call().isEmpty())
                    .map(use -> new CallSite(array.method(), use.at())))
        .flatMap(store -> store.sources(2).stream())
        .toList();
  }

  private boolean takesFutures(Call call) {
    for (ClassDesc parameter : call.type().parameterList()) {
      String type = Names.of(parameter);
      if (parameter.isArray()
          || futures.isFuture(type)
          || program.isA(type, "java.lang.Iterable")
          || program.isA(type, "java.util.Map")
          || program.isA(type, "java.util.stream.Stream")) {
        return true;
      }
    }
    return false;
  }

  /** A promise that is handed to a function which runs on a thread that may wait. */
  private boolean isCompletedByOwnThread(Site promise) {
    for (Use use : promise.method().flow().uses(promise.origin())) {
      CallSite maker = new CallSite(promise.method(), use.at());
      if (maker.step().lambda().isPresent() && startsOwnThread(maker.result())) {
        return true;
      }
    }
    return false;
  }

  private boolean startsOwnThread(Site function) {
    for (Use use : function.method().flow().uses(function.origin())) {
      CallSite taker = new CallSite(function.method(), use.at());
      if (taker.step().call().isEmpty()) {
        continue;
      }
      Call call = taker.call();
      boolean thread =
          program.isA(call.owner(), "java.lang.Thread")
              || call.owner().startsWith("java.lang.Thread$Builder");
      boolean pool =
          program.isA(call.owner(), Futures.EXECUTOR)
              && pools.of(taker, 0) == Threads.OWN_OR_UNKNOWN;
      if (thread || pool) {
        return true;
      }
    }
    return false;
  }
}
