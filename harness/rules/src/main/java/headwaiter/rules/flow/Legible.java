package headwaiter.rules.flow;

import java.lang.classfile.Attributes;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;

/**
 * Whether all that the rules look at can be read from a class file. The JDK reads a class file
 * piece by piece, when it is asked: so each piece is asked for once.
 */
final class Legible {
  private Legible() {}

  static boolean is(ClassCode code) {
    try {
      code.supertypes();
      code.sourceFile();
      code.flags();
      code.model().fields().forEach(Legible::field);
      code.methods().forEach(Legible::method);
      return true;
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return false;
    }
  }

  private static void field(FieldModel field) {
    field.fieldName().stringValue();
    field.fieldTypeSymbol();
    field.findAttribute(Attributes.signature()).ifPresent(each -> each.asTypeSignature());
  }

  private static void method(MethodCode method) {
    method.thrown();
    method
        .model()
        .findAttribute(Attributes.signature())
        .ifPresent(each -> each.asMethodSignature());
    method
        .model()
        .code()
        .ifPresent(code -> Body.of(code).steps().forEach(step -> operands(step.instruction())));
  }

  private static void operands(Instruction instruction) {
    switch (instruction) {
      case FieldInstruction field -> {
        Names.of(field.owner());
        field.name().stringValue();
        field.typeSymbol();
      }
      case NewObjectInstruction created -> Names.of(created.className());
      case NewReferenceArrayInstruction array -> Names.of(array.componentType());
      case TypeCheckInstruction check -> Names.of(check.type());
      case ConstantInstruction constant -> constant.constantValue();
      case TableSwitchInstruction table -> table.cases();
      case LookupSwitchInstruction lookup -> lookup.cases();
      default -> {}
    }
  }
}
