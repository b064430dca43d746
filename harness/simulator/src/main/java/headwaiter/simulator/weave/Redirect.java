package headwaiter.simulator.weave;

import static java.lang.constant.ConstantDescs.CD_Object;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Predicate;

/**
 * Calls of one method that go to a static method of ours instead.
 *
 * @param hook the hook's name, for the count of its sites
 * @param classes the classes it applies to, by internal name
 * @param inInitialisers whether also in static initialisers
 * @param owner the class of the method that is called
 * @param name its name
 * @param target where the method of the same name is that takes its place; a receiver becomes its
 *     first parameter
 */
record Redirect(
    String hook,
    Predicate<String> classes,
    boolean inInitialisers,
    ClassDesc owner,
    String name,
    ClassDesc target) {

  boolean matches(InvokeInstruction call) {
    return call.name().equalsString(name) && call.owner().asInternalName().equals(internal(owner));
  }

  void emit(CodeBuilder code, InvokeInstruction call) {
    MethodTypeDesc type = call.typeSymbol();
    if (call.opcode() != Opcode.INVOKESTATIC) {
      for (int i = 0; i < type.parameterCount(); i++) {
        if (!type.parameterType(i).isPrimitive()) {
          type = type.changeParameterType(i, CD_Object);
        }
      }
      type = type.insertParameterTypes(0, CD_Object);
    }
    code.invokestatic(target, name, type);
  }

  static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }
}
