package headwaiter.rules.flow;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Optional;

/**
 * One instruction of a method.
 *
 * @param instruction as the class file has it
 * @param line of the source; 0 if unknown
 * @param call the call that it is, if it is one
 * @param lambda the lambda that it makes, if it makes one
 */
public record Step(
    Instruction instruction, int line, Optional<Call> call, Optional<Lambda> lambda) {
  static Step of(Instruction instruction, int line) {
    return new Step(
        instruction,
        line,
        instruction instanceof InvokeInstruction invoke
            ? Optional.of(Call.of(invoke))
            : Optional.empty(),
        instruction instanceof InvokeDynamicInstruction dynamic
            ? Lambda.of(dynamic)
            : Optional.empty());
  }
}
