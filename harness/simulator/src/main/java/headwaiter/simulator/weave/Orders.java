package headwaiter.simulator.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.MethodTypeDesc;

/**
 * Tells of what orders threads, in all classes, and of what they touch, in those under test. Comes
 * after the yield points, so that nothing comes between an access and the telling of it.
 */
final class Orders implements CodeTransform {
  private static final Tells TELLS = new Tells(Hooks.HOOK);

  private final String owner;
  private final Fields fields;
  private final boolean touches;
  private final boolean initialiser;
  private final boolean constructor;
  private final Tells.Spare spare = new Tells.Spare();
  private boolean unborn;
  private int allocated;

  /**
   * A transformation of one method.
   *
   * @param touches whether to tell of plain accesses, too
   */
  Orders(String owner, MethodModel method, Fields fields, boolean touches) {
    this.owner = owner;
    this.fields = fields;
    this.touches = touches;
    String name = method.methodName().stringValue();
    constructor = name.equals("<init>");
    initialiser =
        name.equals("<clinit>") && (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    unborn = constructor;
  }

  @Override
  public void atStart(CodeBuilder code) {
    if (initialiser) {
      TELLS.call(code, "initialises");
    }
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case FieldInstruction access -> {
        if (!unborn) {
          access(code, access);
        }
        code.with(access);
      }
      case ArrayLoadInstruction load -> {
        if (touches) {
          TELLS.load(code, "readsElement");
        }
        code.with(load);
      }
      case ArrayStoreInstruction store -> {
        if (touches) {
          TELLS.store(code, "writesElement", store.typeKind());
        }
        code.with(store);
      }
      case MonitorInstruction monitor -> monitor(code, monitor);
      case InvokeInstruction call -> {
        call(code, call);
        code.with(call);
      }
      case ReturnInstruction end -> {
        if (initialiser) {
          TELLS.call(code, "initialised");
        } else if (constructor && fields.freezes(owner)) {
          self(code, "frozen");
        }
        code.with(end);
      }
      default -> code.with(element);
    }
    if (unborn && callsSuper(element)) {
      unborn = false;
      if (fields.freezes(owner)) {
        self(code, "forms");
      }
    }
  }

  private static void self(CodeBuilder code, String method) {
    code.aload(0).invokestatic(Hooks.HOOK, method, MethodTypeDesc.of(CD_void, CD_Object));
  }

  /** Whether this is the call of another constructor of the same object. */
  private boolean callsSuper(CodeElement element) {
    if (element instanceof NewObjectInstruction) {
      allocated++;
    }
    return element instanceof InvokeInstruction call
        && call.name().equalsString("<init>")
        && allocated-- == 0;
  }

  private void access(CodeBuilder code, FieldInstruction access) {
    String of = access.owner().asInternalName();
    if (!Shared.ours(of)) {
      return;
    }
    boolean reads = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
    boolean isStatic = access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC;
    Fields.Field field = fields.find(of, access.name().stringValue());
    switch (field.kind()) {
      case PLAIN -> {
        if (touches) {
          TELLS.field(code, reads ? "reads" : "writes", access, field.name());
        }
      }
      case VOLATILE, UNKNOWN ->
          TELLS.field(code, reads ? "acquires" : "releases", access, field.name());
      case FINAL -> {
        if (reads && !isStatic) {
          TELLS.owner(code, "readsFinal", access);
        }
      }
    }
  }

  private static void monitor(CodeBuilder code, MonitorInstruction monitor) {
    if (monitor.opcode() == Opcode.MONITORENTER) {
      code.dup().with(monitor);
      TELLS.top(code, "locked");
      code.pop();
    } else {
      TELLS.top(code, "unlocks");
      code.with(monitor);
    }
  }

  private void call(CodeBuilder code, InvokeInstruction call) {
    String method = call.name().stringValue();
    if (call.owner().asInternalName().equals(Modes.VAR_HANDLE)
        && call.opcode() == Opcode.INVOKESTATIC) {
      switch (method) {
        case "fullFence" -> TELLS.call(code, "fullFence");
        case "acquireFence", "loadLoadFence" -> TELLS.call(code, "acquireFence");
        case "releaseFence", "storeStoreFence" -> TELLS.call(code, "releaseFence");
        default -> {}
      }
      return;
    }
    if (!Modes.concerns(call)
        || call.typeSymbol().parameterCount() == 0
        || call.typeSymbol().parameterType(0).isPrimitive()) {
      return;
    }
    switch (Modes.of(method, false)) {
      case NONE -> {}
      case ACQUIRE -> TELLS.firstArgument(code, "acquiresPart", call, spare);
      case RELEASE -> TELLS.firstArgument(code, "releasesPart", call, spare);
      case EXCHANGE -> TELLS.firstArgument(code, "exchangesPart", call, spare);
    }
  }
}
