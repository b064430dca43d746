package headwaiter.simulator.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Code that tells a hook of an access just before it is made, and leaves the stack as it was.
 *
 * @param hook the class of the hook's methods
 */
record Tells(ClassDesc hook) {
  private static final MethodTypeDesc OF_OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
  private static final MethodTypeDesc OF_FIELD = MethodTypeDesc.of(CD_void, CD_Object, CD_String);
  private static final MethodTypeDesc OF_ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int);

  /** Tells of nothing but that it happens. */
  void call(CodeBuilder code, String method) {
    code.invokestatic(hook, method, MethodTypeDesc.of(CD_void));
  }

  /** Tells of the object on top of the stack. */
  void top(CodeBuilder code, String method) {
    code.dup().invokestatic(hook, method, OF_OBJECT);
  }

  /** Tells of the owner of a field. */
  void owner(CodeBuilder code, String method, FieldInstruction access) {
    owner(code, access);
    code.invokestatic(hook, method, OF_OBJECT);
  }

  /** Tells of a field. */
  void field(CodeBuilder code, String method, FieldInstruction access, String name) {
    owner(code, access);
    code.loadConstant(name).invokestatic(hook, method, OF_FIELD);
  }

  private static void owner(CodeBuilder code, FieldInstruction access) {
    Opcode opcode = access.opcode();
    if (opcode == Opcode.GETSTATIC || opcode == Opcode.PUTSTATIC) {
      code.ldc(access.owner());
    } else if (opcode == Opcode.GETFIELD) {
      code.dup();
    } else if (TypeKind.from(access.typeSymbol()).slotSize() == 1) {
      code.dup2().pop();
    } else {
      code.dup2_x1().pop2().dup_x2();
    }
  }

  /** Tells of an element that is about to be loaded. */
  void load(CodeBuilder code, String method) {
    code.dup2().invokestatic(hook, method, OF_ELEMENT);
  }

  /** Tells of an element that is about to be stored. */
  void store(CodeBuilder code, String method, TypeKind kind) {
    if (kind.slotSize() == 1) {
      code.dup_x2().pop().dup2_x1();
    } else {
      code.dup2_x2().pop2().dup2_x2();
    }
    code.invokestatic(hook, method, OF_ELEMENT);
  }

  /** Tells of the first argument of a call; the others wait in local variables meanwhile. */
  void firstArgument(CodeBuilder code, String method, InvokeInstruction call, Spare spare) {
    MethodTypeDesc type = call.typeSymbol();
    int[] slots = new int[type.parameterCount()];
    for (int i = type.parameterCount() - 1; i > 0; i--) {
      TypeKind kind = TypeKind.from(type.parameterType(i));
      slots[i] = spare.local(code, i);
      code.storeLocal(kind, slots[i]);
    }
    top(code, method);
    for (int i = 1; i < slots.length; i++) {
      code.loadLocal(TypeKind.from(type.parameterType(i)), slots[i]);
    }
  }

  /** Local variables of a method that nobody else uses, two slots each. */
  static final class Spare {
    private static final int MOST = 16;
    private final int[] slots = new int[MOST];

    int local(CodeBuilder code, int number) {
      if (slots[number] == 0) {
        slots[number] = code.allocateLocal(TypeKind.LONG) + 1;
      }
      return slots[number] - 1;
    }
  }
}
