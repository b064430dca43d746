package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import headwaiter.rules.flow.Value;
import java.lang.classfile.Attributes;
import java.lang.classfile.Signature;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a stage whose value is itself a future: whether anybody takes that future out. What can't
 * be followed may do so.
 */
final class Nesting {
  private static final int FARTHEST = 60;
  private static final Set<String> TAKES_OUT = Set.of("join", "get", "getNow", "resultNow");
  private static final Set<String> PASSES_ON = Set.of("exceptionally", "exceptionallyCompose");
  private static final Set<String> LOOKS_AWAY =
      Set.of("thenRun", "runAfterBoth", "runAfterEither", "isDone", "isCancelled", "cancel");

  private final Futures futures;
  private final Wiring wiring;

  Nesting(Subject subject) {
    this.futures = subject.futures();
    this.wiring = subject.wiring();
  }

  /**
   * Whether the inner future may come out. A stage that is thrown away as a whole is another
   * mistake, so it may.
   */
  boolean mayGetOut(Site stage) {
    return mayGetOut(stage, new HashSet<>());
  }

  private boolean mayGetOut(Site stage, Set<Site> seen) {
    List<Use> uses = stage.method().flow().uses(stage.origin());
    if (uses.isEmpty() || seen.size() > FARTHEST) {
      return true;
    }
    return seen.add(stage)
        && uses.stream()
            .anyMatch(use -> letsOut(new CallSite(stage.method(), use.at()), use, seen));
  }

  private boolean letsOut(CallSite place, Use use, Set<Site> seen) {
    Step step = place.step();
    if (step.call().isPresent()) {
      boolean receiver = use.operand() == 0 && place.call().receivers() == 1;
      return receiver ? onReceiver(place, seen) : asArgument(place, use.operand(), seen);
    }
    if (step.lambda().isPresent()) {
      List<MethodCode> bodies = wiring.bodies(place.result());
      return !Wiring.lambda(place).isWrittenInPlace()
          || bodies.stream()
              .anyMatch(body -> follows(new Site(body, Value.parameter(use.operand())), seen));
    }
    if (step.instruction() instanceof ReturnInstruction) {
      return returned(place.method(), seen);
    }
    return !(step.instruction() instanceof BranchInstruction) && !isForAllOf(place);
  }

  /** A parameter that nobody uses lets nothing out. */
  private boolean follows(Site parameter, Set<Site> seen) {
    return !parameter.method().flow().uses(parameter.origin()).isEmpty()
        && mayGetOut(parameter, seen);
  }

  private boolean onReceiver(CallSite site, Set<Site> seen) {
    Call call = site.call();
    String name = Futures.plain(call);
    if (TAKES_OUT.contains(name)) {
      return !site.method().flow().uses(site.at()).isEmpty();
    }
    if (LOOKS_AWAY.contains(name)) {
      return false;
    }
    if (futures.isAlias(call) || (futures.isStageMethod(call) && PASSES_ON.contains(name))) {
      return passedOn(site, seen);
    }
    if (!futures.isStageMethod(call) || looksAtValue(site)) {
      return true;
    }
    return name.equals("whenComplete") && passedOn(site, seen);
  }

  /** The same value again; if nobody takes that stage, nobody takes the value. */
  private boolean passedOn(CallSite site, Set<Site> seen) {
    return !site.method().flow().uses(site.at()).isEmpty() && mayGetOut(site.result(), seen);
  }

  /** Whether the function uses the value that it is given, as far as that can be seen. */
  private boolean looksAtValue(CallSite stageMethod) {
    List<Site> functions = stageMethod.sources(Futures.functionOperand(stageMethod.call()));
    return functions.isEmpty()
        || functions.stream()
            .anyMatch(
                function -> {
                  Optional<Lambda> lambda = function.step().flatMap(Step::lambda);
                  return lambda.isEmpty()
                      || !lambda.get().isWrittenInPlace()
                      || wiring.bodies(function).stream()
                          .anyMatch(body -> uses(body, lambda.get().captured()));
                });
  }

  private static boolean uses(MethodCode body, int parameter) {
    return !body.flow().uses(Value.parameter(parameter)).isEmpty();
  }

  private boolean asArgument(CallSite site, int operand, Set<Site> seen) {
    List<MethodCode> targets = wiring.targets(site);
    return targets.isEmpty()
        || targets.stream()
            .anyMatch(target -> follows(new Site(target, Value.parameter(operand)), seen));
  }

  /** Whether it is put into an array that only goes to {@code allOf} or {@code anyOf}. */
  private boolean isForAllOf(CallSite store) {
    List<Site> arrays = store.sources(0);
    return !arrays.isEmpty() && arrays.stream().allMatch(this::isForAllOf);
  }

  private boolean isForAllOf(Site array) {
    return array
            .step()
            .filter(step -> step.instruction() instanceof NewReferenceArrayInstruction)
            .isPresent()
        && array.method().flow().uses(array.origin()).stream()
            .map(use -> array.method().steps().get(use.at()))
            .allMatch(
                step ->
                    step.instruction() instanceof ArrayStoreInstruction
                        || step.call()
                            .filter(futures::aggregates)
                            .filter(call -> call.name().equals("allOf"))
                            .isPresent());
  }

  private boolean returned(MethodCode method, Set<Site> seen) {
    List<CallSite> makers = wiring.makers(method);
    if (!makers.isEmpty()) {
      return makers.stream().anyMatch(maker -> takenBy(maker, seen));
    }
    if (!isDeclaredWithoutType(method)) {
      return true;
    }
    return wiring.callers(method).stream().anyMatch(caller -> mayGetOut(caller.result(), seen));
  }

  /** A lambda's result: {@code thenCompose} hands it on, of others nothing is known. */
  private boolean takenBy(CallSite maker, Set<Site> seen) {
    List<Use> uses = maker.method().flow().uses(maker.at());
    return uses.isEmpty()
        || uses.stream()
            .map(use -> new CallSite(maker.method(), use.at()))
            .anyMatch(
                taker ->
                    taker.step().call().isEmpty()
                        || !futures.isStageMethod(taker.call())
                        || !Futures.plain(taker.call()).equals("thenCompose")
                        || mayGetOut(taker.result(), seen));
  }

  /** {@code CompletableFuture<?>} and {@code <Object>}: it hides that there is one inside. */
  private static boolean isDeclaredWithoutType(MethodCode method) {
    Signature result =
        method
            .model()
            .findAttribute(Attributes.signature())
            .map(each -> each.asMethodSignature().result())
            .orElse(null);
    if (!(result instanceof Signature.ClassTypeSig type) || type.typeArgs().size() != 1) {
      return false;
    }
    return switch (type.typeArgs().getFirst()) {
      case Signature.TypeArg.Unbounded ignored -> true;
      case Signature.TypeArg.Bounded bounded ->
          bounded.boundType() instanceof Signature.ClassTypeSig bound
              && Names.of(bound.classDesc()).equals("java.lang.Object");
    };
  }
}
