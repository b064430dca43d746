package headwaiter.simulator.weave;

import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.BitSet;
import java.util.List;

/**
 * The stores that fill a new array before anybody else can see it, as in {@code {1, 2}} and in
 * calls with variable arguments, by their number in the method. Found by the compiler's habit: a
 * {@code dup} follows the new array and each store but the last.
 *
 * <p>And those by which JaCoCo notes that a line was reached, which are no part of the program:
 * they set a constant element of the array that {@code $jacocoInit} or {@code $jacocoData} gives.
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
    boolean covered = instructions.stream().anyMatch(Initialisers::getsProbes);
    for (int i = 0; i + 1 < instructions.size(); i++) {
      if (covered && isProbe(i, instructions)) {
        stores.set(count);
      }
      see(instructions.get(i), instructions.get(i + 1).opcode() == Opcode.DUP);
    }
  }

  private static boolean getsProbes(Instruction instruction) {
    return switch (instruction) {
      case InvokeInstruction call -> call.name().equalsString("$jacocoInit");
      case LoadConstantInstruction load ->
          load.constantEntry() instanceof ConstantDynamicEntry made
              && made.name().equalsString("$jacocoData");
      default -> false;
    };
  }

  private static boolean isProbe(int i, List<Instruction> instructions) {
    return i >= 3
        && instructions.get(i).opcode() == Opcode.BASTORE
        && instructions.get(i - 1).opcode() == Opcode.ICONST_1
        && instructions.get(i - 2) instanceof ConstantInstruction
        && instructions.get(i - 3) instanceof LoadInstruction;
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
