package headwaiter.simulator.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.Optional;

/**
 * Lets the thread give way before everything that another thread could notice: accesses to fields
 * and elements of arrays, calls on what {@code java.util} holds, locks.
 *
 * <p>Nothing is put into class initialisers, nor into constructors before the object's super
 * constructor has run.
 */
final class YieldPoints implements CodeTransform {
  private final String owner;
  private final Fields fields;
  private final boolean constructor;
  private final Initialisers initialisers;
  private boolean silent;
  private int allocated;
  private int stores;

  YieldPoints(ClassEntry owner, MethodModel method, CodeModel code, Fields fields) {
    this.owner = owner.asInternalName();
    this.fields = fields;
    this.initialisers = new Initialisers(code);
    String name = method.methodName().stringValue();
    this.constructor = name.equals("<init>");
    this.silent = constructor || name.equals("<clinit>");
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    if (element instanceof Instruction instruction) {
      Optional<String> site = site(instruction);
      if (!silent) {
        site.ifPresent(text -> Hooks.yieldPoint(builder, text));
        if (instruction instanceof InvokeInstruction call) {
          signal(builder, call);
        }
      }
    }
    if (!silent && element instanceof InvokeInstruction call && Permits.concerns(call)) {
      Permits.weave(builder, call);
    } else {
      builder.with(element);
    }
    if (silent && constructor) {
      silent = !callsSuper(element);
    }
  }

  /** Whether this is the call of a super constructor rather than that of a new object's. */
  private boolean callsSuper(CodeElement element) {
    if (element instanceof NewObjectInstruction) {
      allocated++;
    }
    return element instanceof InvokeInstruction call
        && call.name().equalsString("<init>")
        && allocated-- == 0;
  }

  private Optional<String> site(Instruction instruction) {
    return switch (instruction) {
      case FieldInstruction field -> access(field);
      case ArrayLoadInstruction load -> Optional.of("reads an element");
      case ArrayStoreInstruction store ->
          initialisers.contains(stores++) ? Optional.empty() : Optional.of("writes an element");
      case InvokeInstruction call -> call(call);
      case MonitorInstruction monitor ->
          Optional.of(monitor.opcode() == Opcode.MONITORENTER ? "locks" : "unlocks");
      default -> Optional.empty();
    };
  }

  /** The receiver is all there is on the stack, for none of these has parameters. */
  private static void signal(CodeBuilder builder, InvokeInstruction call) {
    boolean one = Shared.wakesOne(call.owner().asInternalName(), call.name().stringValue());
    boolean all = Shared.wakesAll(call.owner().asInternalName(), call.name().stringValue());
    if ((one || all) && call.type().equalsString("()V")) {
      Hooks.signals(builder, all);
    }
  }

  private Optional<String> access(FieldInstruction field) {
    String of = field.owner().asInternalName();
    String name = field.name().stringValue();
    boolean reads = field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
    boolean constant =
        fields.find(of, name).kind() == Fields.Kind.FINAL
            || name.indexOf('$') >= 0
            || (field.opcode() == Opcode.GETSTATIC
                && field.typeSymbol().equals(field.owner().asSymbol()));
    boolean mayBeShared = reads || !constructor || !of.equals(owner);
    return !Shared.ours(of) || constant || !mayBeShared
        ? Optional.empty()
        : Optional.of((reads ? "reads " : "writes ") + name);
  }

  /** What a class of theirs inherits from the JDK is as much shared as the JDK's own. */
  private Optional<String> call(InvokeInstruction call) {
    String of = call.owner().asInternalName();
    String name = call.name().stringValue();
    String declares = fields.declares(of, name + call.type().stringValue());
    return !name.equals("<init>") && Shared.calls(declares, name)
        ? Optional.of("calls " + Shared.simpleName(of) + "." + name)
        : Optional.empty();
  }
}
