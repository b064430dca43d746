package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Use;
import headwaiter.rules.flow.Value;
import java.lang.classfile.Attributes;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a class acts on the numbers that its constructors are given. */
final class Bounds {
  private final Subject subject;
  private final Wiring wiring;

  Bounds(Subject subject) {
    this.subject = subject;
    this.wiring = subject.wiring();
  }

  /**
   * Whether a public constructor of the class takes an {@code int}, and none of those numbers does
   * more than be checked against a constant and be told in a message.
   */
  boolean isForgotten(String outermost) {
    ClassCode owner = subject.program().find(outermost).orElse(null);
    if (owner == null) {
      return false;
    }
    boolean any = false;
    for (MethodCode constructor : owner.methods()) {
      if (!constructor.key().name().equals("<init>")) {
        continue;
      }
      for (int index = 1; index < constructor.parameters(); index++) {
        if (constructor.parameterType(index).equals("int")) {
          any = true;
          if (isActedOn(new Site(constructor, Value.parameter(index)), new HashSet<>())) {
            return false;
          }
        }
      }
    }
    return any;
  }

  private boolean isActedOn(Site number, Set<Site> seen) {
    return seen.add(number)
        && number.method().flow().uses(number.origin()).stream()
            .anyMatch(use -> actsOn(number.method(), use, seen));
  }

  private boolean actsOn(MethodCode method, Use use, Set<Site> seen) {
    CallSite place = new CallSite(method, use.at());
    Step step = place.step();
    if (step.instruction() instanceof BranchInstruction branch) {
      return !isAgainstConstant(place, branch.opcode());
    }
    if (step.instruction() instanceof FieldInstruction field) {
      return (field.opcode() != Opcode.PUTFIELD && field.opcode() != Opcode.PUTSTATIC)
          || wiring.reads(field).stream().anyMatch(read -> isActedOn(read.result(), seen));
    }
    if (step.call().isPresent()) {
      List<MethodCode> targets = wiring.targets(place);
      return targets.isEmpty()
          ? !isOnlyTold(place.call())
          : targets.stream()
              .anyMatch(
                  target -> isActedOn(new Site(target, Value.parameter(use.operand())), seen));
    }
    return !isConcatenation(step);
  }

  private static boolean isAgainstConstant(CallSite place, Opcode opcode) {
    boolean alone =
        switch (opcode) {
          case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> true;
          default -> false;
        };
    return alone || isConstant(place.sources(0)) || isConstant(place.sources(1));
  }

  private static boolean isConstant(List<Site> sources) {
    return sources.stream()
        .allMatch(
            each ->
                each.step()
                    .map(step -> step.instruction() instanceof ConstantInstruction)
                    .orElse(false));
  }

  private static boolean isConcatenation(Step step) {
    return step.instruction() instanceof InvokeDynamicInstruction dynamic
        && Names.of(dynamic.bootstrapMethod().owner())
            .equals("java.lang.invoke.StringConcatFactory");
  }

  private static boolean isOnlyTold(Call call) {
    return call.owner().equals("java.lang.String")
        || call.owner().equals("java.lang.StringBuilder")
        || call.owner().equals("java.lang.Integer");
  }

  /**
   * Whether a queue is kept in a field and holds what the class is for: not futures, callbacks or
   * other things of the class's own, which stand for those who wait.
   */
  boolean holdsItems(CallSite constructor) {
    return constructor.sources(0).stream()
        .flatMap(
            made ->
                made.method().flow().uses(made.origin()).stream()
                    .map(use -> new CallSite(made.method(), use.at())))
        .anyMatch(
            place ->
                place.step().instruction() instanceof FieldInstruction field
                    && field.opcode() == Opcode.PUTFIELD
                    && holdsTypeVariable(place.method().owner(), field));
  }

  /** A generic class keeps its items as {@code Queue<T>}; of others nothing is said. */
  private static boolean holdsTypeVariable(ClassCode owner, FieldInstruction field) {
    return owner.model().fields().stream()
        .filter(each -> each.fieldName().equalsString(field.name().stringValue()))
        .flatMap(each -> each.findAttribute(Attributes.signature()).stream())
        .map(signature -> signature.signature().stringValue())
        .anyMatch(signature -> signature.matches("L[^<]+<T[^;<]+;>;"));
  }
}
