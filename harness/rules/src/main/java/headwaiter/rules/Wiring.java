package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Flow;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.MethodKey;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the methods of a program hang together: who calls whom, who makes which lambda, who writes
 * and reads which field.
 */
final class Wiring {
  private static final Set<String> FUNCTION_METHODS =
      Set.of("run", "call", "get", "apply", "accept", "test", "compute");

  private final Program program;
  private final Map<MethodCode, List<CallSite>> callers = new HashMap<>();
  private final Map<MethodCode, List<CallSite>> makers = new HashMap<>();
  private final Map<String, List<CallSite>> writes = new HashMap<>();
  private final Map<String, List<CallSite>> reads = new HashMap<>();
  private final Map<Call, List<MethodCode>> targets = new HashMap<>();

  Wiring(Program program) {
    this.program = program;
    for (MethodCode method : program.methods()) {
      for (int at = 0; at < method.steps().size(); at++) {
        index(new CallSite(method, at));
      }
    }
  }

  private void index(CallSite site) {
    Step step = site.step();
    step.call()
        .ifPresent(
            call ->
                targets(call)
                    .forEach(
                        target ->
                            callers.computeIfAbsent(target, t -> new ArrayList<>()).add(site)));
    step.lambda()
        .flatMap(lambda -> program.resolve(lambda.body()))
        .ifPresent(body -> makers.computeIfAbsent(body, b -> new ArrayList<>()).add(site));
    if (step.instruction() instanceof FieldInstruction field) {
      boolean writesIt = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
      (writesIt ? writes : reads).computeIfAbsent(nameOf(field), f -> new ArrayList<>()).add(site);
    }
  }

  private static String nameOf(FieldInstruction field) {
    return Names.of(field.owner()) + "." + field.name().stringValue();
  }

  /** The methods of the program that the call may run. */
  List<MethodCode> targets(Call call) {
    List<MethodCode> known = targets.get(call);
    if (known == null) {
      known = program.targets(call);
      targets.put(call, known);
    }
    return known;
  }

  /** The same, knowing what the receiver was made as. */
  List<MethodCode> targets(CallSite site) {
    Call call = site.call();
    List<MethodCode> all = targets(call);
    if (all.size() < 2 || call.isStatic()) {
      return all;
    }
    List<Site> receivers = site.sources(0);
    return receivers.size() == 1
        ? made(receivers.getFirst())
            .flatMap(type -> program.resolve(new MethodKey(type, call.name(), call.type())))
            .map(List::of)
            .orElse(all)
        : all;
  }

  /** The class of what a {@code new} makes. */
  private static Optional<String> made(Site site) {
    return site.step()
        .map(Step::instruction)
        .filter(NewObjectInstruction.class::isInstance)
        .map(NewObjectInstruction.class::cast)
        .map(created -> Names.of(created.className()));
  }

  List<CallSite> callers(MethodCode method) {
    return callers.getOrDefault(method, List.of());
  }

  /** Where lambdas with this body are made. */
  List<CallSite> makers(MethodCode body) {
    return makers.getOrDefault(body, List.of());
  }

  /** Where a field is written: the value is the last operand. */
  List<CallSite> writes(FieldInstruction field) {
    return writes.getOrDefault(nameOf(field), List.of());
  }

  List<CallSite> reads(FieldInstruction field) {
    return reads.getOrDefault(nameOf(field), List.of());
  }

  /** The values that are written to the field, by any method. */
  List<Site> written(FieldInstruction field) {
    return writes(field).stream()
        .flatMap(write -> write.sources(write.method().flow().operandsOf(write.at()) - 1).stream())
        .toList();
  }

  /** Where the values that a method returns come from. */
  List<Site> returned(MethodCode method) {
    Map<Site, Boolean> sites = new LinkedHashMap<>();
    for (int at = 0; at < method.steps().size(); at++) {
      if (method.steps().get(at).instruction() instanceof ReturnInstruction) {
        new CallSite(method, at).sources(0).forEach(site -> sites.put(site, true));
      }
    }
    return List.copyOf(sites.keySet());
  }

  /**
   * Where a captured value comes from: what the maker of the lambda gave. Nothing for anything
   * else.
   */
  List<Site> captured(Site site) {
    if (!site.isParameter()) {
      return List.of();
    }
    return makers(site.method()).stream()
        .filter(maker -> site.parameter() < lambda(maker).captured())
        .flatMap(maker -> maker.sources(site.parameter()).stream())
        .toList();
  }

  /** The methods of the program that run when the function made there is called. */
  List<MethodCode> bodies(Site function) {
    Step step = function.step().orElse(null);
    if (step == null) {
      return List.of();
    }
    if (step.lambda().isPresent()) {
      Lambda lambda = step.lambda().get();
      return lambda.bodyIsConstructor()
          ? program.resolve(lambda.body()).stream().toList()
          : targets(lambda.asCall());
    }
    if (step.instruction() instanceof NewObjectInstruction created) {
      return program.find(Names.of(created.className())).stream()
          .flatMap(each -> each.methods().stream())
          .filter(each -> FUNCTION_METHODS.contains(each.key().name()) && !each.isStatic())
          .toList();
    }
    return List.of();
  }

  static Lambda lambda(CallSite maker) {
    return maker.step().lambda().orElseThrow();
  }

  /** What an origin's type is, as well as can be told: a binary name, or empty. */
  String typeOf(Site site) {
    if (site.isParameter()) {
      return site.method().parameterType(site.parameter());
    }
    String declared =
        site.step()
            .map(
                step ->
                    switch (step.instruction()) {
                      case NewObjectInstruction created -> Names.of(created.className());
                      case FieldInstruction field -> Names.of(field.typeSymbol());
                      default -> step.call().map(Call::returns).orElse("");
                    })
            .orElse("");
    Flow flow = site.method().flow();
    return flow.casts(site.origin()).isEmpty() ? declared : flow.casts(site.origin()).getFirst();
  }
}
