package headwaiter.rules;

import headwaiter.rules.flow.Handler;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Step;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An exception handler that does nothing about the exception. */
final class IdleHandler {
  private IdleHandler() {}

  /**
   * Where the handler hands over to what comes anyhow; empty if it does anything.
   *
   * @param harmless names of methods that it may call all the same
   */
  static Optional<Integer> end(MethodCode method, Handler handler, Set<String> harmless) {
    List<Step> steps = method.steps();
    BitSet usual = method.paths().from(0);
    int at = handler.target();
    int stores = 0;
    for (int done = 0; done < steps.size() && at < steps.size(); done++) {
      Step step = steps.get(at);
      if (at != handler.target() && usual.get(at)) {
        return Optional.of(at);
      }
      boolean nothing =
          switch (step.instruction()) {
            case StoreInstruction ignored -> ++stores == 1;
            case LoadInstruction ignored -> true;
            case ConstantInstruction ignored -> true;
            case StackInstruction ignored -> true;
            case InvokeDynamicInstruction ignored -> step.lambda().isEmpty();
            case FieldInstruction field -> field.opcode() == Opcode.GETSTATIC;
            default -> step.call().filter(call -> harmless.contains(call.name())).isPresent();
          };
      if (step.instruction() instanceof ReturnInstruction) {
        return Optional.of(at);
      }
      if (step.instruction() instanceof BranchInstruction branch) {
        if (branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W) {
          return Optional.empty();
        }
        at = method.paths().next(at).getFirst();
      } else if (nothing) {
        at++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the caller gets nothing from which it could tell: nothing at all, or null. */
  static boolean isSilent(MethodCode method, BitSet after) {
    if (Names.of(method.key().type().returnType()).equals("void")) {
      return true;
    }
    return after.stream()
        .filter(at -> method.steps().get(at).instruction() instanceof ReturnInstruction)
        .allMatch(at -> new CallSite(method, at).sources(0).stream().anyMatch(IdleHandler::isNull));
  }

  private static boolean isNull(Site site) {
    return site.step()
        .filter(step -> step.instruction().opcode() == Opcode.ACONST_NULL)
        .isPresent();
  }

  /** Whether it is for one type alone; who treats several alike knows that there is no answer. */
  static boolean isAlone(MethodCode method, Handler handler) {
    return method.handlers().stream()
        .noneMatch(
            each -> each.target() == handler.target() && !each.type().equals(handler.type()));
  }
}
