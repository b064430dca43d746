package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import headwaiter.rules.flow.Value;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows something that was opened to whoever closes it. What is returned, handed to code that
 * can't be seen, kept in a static field, in an object that has no {@code close} itself, or where
 * others reach it, may be closed there or live as long as the program.
 */
final class Ownership {
  private static final int FARTHEST = 80;
  private static final Set<String> CLOSES =
      Set.of("close", "shutdown", "shutdownNow", "stop", "dispose");

  private final Program program;
  private final Futures futures;
  private final Wiring wiring;

  Ownership(Subject subject) {
    this.program = subject.program();
    this.futures = subject.futures();
    this.wiring = subject.wiring();
  }

  /** Whether anybody may close it, or nobody has to as long as an object keeps it. */
  boolean mayBeClosed(Openings.Opened opened) {
    return opened.value().stream()
        .anyMatch(
            each ->
                mayBeClosed(each, new HashSet<>()) || (opened.isForGood() && isKeptInField(each)));
  }

  /** Whether it is put into a field. */
  private static boolean isKeptInField(Site value) {
    return value.method().flow().uses(value.origin()).stream()
        .map(use -> value.method().steps().get(use.at()).instruction())
        .anyMatch(FieldInstruction.class::isInstance);
  }

  private boolean mayBeClosed(Site value, Set<Site> seen) {
    if (!seen.add(value)) {
      return false;
    }
    return seen.size() > FARTHEST
        || value.method().flow().uses(value.origin()).stream()
            .anyMatch(use -> closes(new CallSite(value.method(), use.at()), use, seen));
  }

  private boolean closes(CallSite place, Use use, Set<Site> seen) {
    Step step = place.step();
    if (step.call().isPresent()) {
      boolean receiver = use.operand() == 0 && place.call().receivers() == 1;
      return receiver ? onReceiver(place, seen) : asArgument(place, use.operand(), seen);
    }
    if (step.lambda().isPresent()) {
      return inLambda(place, use.operand(), seen);
    }
    return switch (step.instruction()) {
      case FieldInstruction field -> inField(place, field, seen);
      case BranchInstruction ignored -> false;
      case MonitorInstruction ignored -> false;
      default -> true;
    };
  }

  /** What is got out of it, as a socket's stream, may close it too. */
  private boolean onReceiver(CallSite site, Set<Site> seen) {
    Call call = site.call();
    return CLOSES.contains(call.name())
        || (program.isA(call.returns(), "java.lang.AutoCloseable")
            && mayBeClosed(site.result(), seen));
  }

  private boolean asArgument(CallSite site, int operand, Set<Site> seen) {
    Call call = site.call();
    if (call.owner().equals("java.util.Objects")) {
      return mayBeClosed(site.result(), seen);
    }
    if (onlyUses(call, operand)) {
      return false;
    }
    if (call.name().equals("<init>") && isWrapper(call.owner())) {
      return site.sources(0).stream().anyMatch(each -> mayBeClosed(each, seen));
    }
    List<MethodCode> targets = wiring.targets(site);
    return targets.isEmpty()
        || targets.stream()
            .anyMatch(target -> mayBeClosed(new Site(target, Value.parameter(operand)), seen));
  }

  /** Who is given an executor to run stages on does not close it. */
  private boolean onlyUses(Call call, int operand) {
    boolean executor = program.isA(Names.of(call.operandType(operand)), Futures.EXECUTOR);
    return executor
        && (futures.isStageMethod(call)
            || futures.startsTask(call)
            || call.name().equals("completeAsync")
            || call.name().equals("delayedExecutor")
            || call.owner().equals("java.util.concurrent.ExecutorCompletionService"));
  }

  private static boolean isWrapper(String type) {
    return type.startsWith("java.io.")
        || type.startsWith("java.util.zip.")
        || type.equals("java.util.Scanner");
  }

  private boolean inLambda(CallSite maker, int operand, Set<Site> seen) {
    Lambda lambda = Wiring.lambda(maker);
    List<MethodCode> bodies = wiring.bodies(maker.result());
    if (bodies.isEmpty()) {
      return CLOSES.contains(lambda.body().name())
          || !program.isA(lambda.body().owner(), Futures.EXECUTOR);
    }
    return bodies.stream()
        .anyMatch(body -> mayBeClosed(new Site(body, Value.parameter(operand)), seen));
  }

  private boolean inField(CallSite place, FieldInstruction field, Set<Site> seen) {
    boolean captured = field.name().stringValue().startsWith("val$");
    boolean kept =
        field.opcode() != Opcode.PUTFIELD
            || isReachedByOthers(field)
            || !promisesToClose(Names.of(field.owner()))
            || place.method().owner().kind().equals("record");
    return (kept && !captured)
        || wiring.reads(field).stream().anyMatch(read -> mayBeClosed(read.result(), seen));
  }

  private boolean isReachedByOthers(FieldInstruction field) {
    List<FieldModel> declared =
        program.find(Names.of(field.owner())).stream()
            .flatMap(owner -> owner.model().fields().stream())
            .filter(each -> each.fieldName().equalsString(field.name().stringValue()))
            .toList();
    return declared.isEmpty()
        || declared.stream()
            .anyMatch(
                each ->
                    each.flags().has(AccessFlag.PUBLIC) || each.flags().has(AccessFlag.PROTECTED));
  }

  /** An object that can't be closed may well live as long as the program. */
  private boolean promisesToClose(String owner) {
    return program.isA(owner, "java.lang.AutoCloseable")
        || program.find(owner).stream()
            .flatMap(each -> each.methods().stream())
            .anyMatch(each -> CLOSES.contains(each.key().name()));
  }
}
