package headwaiter.rules.flow;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * A call, as the class file writes it.
 *
 * @param owner the static type of the receiver, or the class of a static method
 * @param name the method's name
 * @param type what it takes and returns
 * @param isStatic whether there is no receiver
 * @param isSpecial whether it is a constructor, a private method or a call of {@code super}
 */
public record Call(
    String owner, String name, MethodTypeDesc type, boolean isStatic, boolean isSpecial) {
  static Call of(InvokeInstruction instruction) {
    return new Call(
        Names.of(instruction.owner()),
        instruction.name().stringValue(),
        instruction.typeSymbol(),
        instruction.opcode() == Opcode.INVOKESTATIC,
        instruction.opcode() == Opcode.INVOKESPECIAL);
  }

  /** How many operands stand before the first argument. */
  public int receivers() {
    return isStatic ? 0 : 1;
  }

  /** The type of an operand: the owner for the receiver. */
  public ClassDesc operandType(int operand) {
    return type.parameterType(operand - receivers());
  }

  /** How many operands there are, receiver included. */
  public int operands() {
    return receivers() + type.parameterCount();
  }

  /** The operand whose declared type is this one, or -1. */
  public int operandOf(String declared) {
    for (int operand = receivers(); operand < operands(); operand++) {
      if (Names.of(operandType(operand)).equals(declared)) {
        return operand;
      }
    }
    return -1;
  }

  /** The type that comes back. */
  public String returns() {
    return Names.of(type.returnType());
  }

  /** The method that is named, which a superclass may declare. */
  public MethodKey key() {
    return new MethodKey(owner, name, type);
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }
}
