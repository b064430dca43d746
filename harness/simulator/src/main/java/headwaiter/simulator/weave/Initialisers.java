package headwaiter.simulator.weave;

import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.BitSet;
import java.util.List;

/**
 * The stores that fill a new array before anybody else can see it, as in {@code {1, 2}} and in
 * calls with variable arguments, by their number in the method. Found by the compiler's habit: a
 * {@code dup} follows the new array and each store but the last.
 */
final class Initialisers {
  private final BitSet stores = new BitSet();
  private int count;
  private int open;

  Initialisers(CodeModel code) {
    List<Instruction> instructions =
        code.elementStream()
            .filter(Instruction.class::isInstance)
            .map(Instruction.class::cast)
            .toList();
    for (int i = 0; i + 1 < instructions.size(); i++) {
      see(instructions.get(i), instructions.get(i + 1).opcode() == Opcode.DUP);
    }
  }

  private void see(Instruction instruction, boolean goesOn) {
    switch (instruction) {
      case NewPrimitiveArrayInstruction array -> open += goesOn ? 1 : 0;
      case NewReferenceArrayInstruction array -> open += goesOn ? 1 : 0;
      case ArrayStoreInstruction store -> {
        if (open > 0) {
          stores.set(count);
          open -= goesOn ? 0 : 1;
        }
        count++;
      }
      default -> {}
    }
  }

  /** Whether the store with this number, from 0, is one of them. */
  boolean contains(int number) {
    return stores.get(number);
  }
}
