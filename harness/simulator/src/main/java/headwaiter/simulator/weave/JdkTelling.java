package headwaiter.simulator.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One method of java.base tells of what orders threads, and of what it touches if it is one of a
 * collection's. Where a method begins and ends with something, it ends with it however it ends.
 */
final class JdkTelling implements CodeTransform {
  private static final ClassDesc WATCH = ClassDesc.of("headwaiter.hook.spi.JdkWatch");
  private static final Tells TELLS = new Tells(WATCH);
  private static final Set<String> LINKS =
      Set.of(
          "java/lang/ClassLoader.loadClass(Ljava/lang/String;)Ljava/lang/Class;",
          "java/lang/invoke/MethodHandleNatives.linkCallSite",
          "java/lang/invoke/MethodHandleNatives.linkDynamicConstant",
          "java/lang/invoke/MethodHandleNatives.linkMethod",
          "java/lang/invoke/MethodHandleNatives.linkMethodHandleConstant",
          "java/lang/invoke/MethodHandleNatives.findMethodHandleType");

  private final JdkOrders orders;
  private final Consumer<String> count;
  private final String owner;
  private final String name;
  private final String full;
  private final boolean isStatic;
  private final boolean locks;
  private final boolean links;
  private final Tells.Spare spare = new Tells.Spare();
  private @Nullable Label from;

  JdkTelling(JdkOrders orders, String owner, MethodModel method, Consumer<String> count) {
    this.orders = orders;
    this.owner = owner;
    this.count = count;
    name = method.methodName().stringValue();
    full = owner + "." + name + method.methodType().stringValue();
    int flags = method.flags().flagsMask();
    isStatic = (flags & ClassFile.ACC_STATIC) != 0;
    locks = (flags & ClassFile.ACC_SYNCHRONIZED) != 0 && orders.monitors(owner);
    links = LINKS.contains(full) || LINKS.contains(owner + "." + name);
  }

  /** Whether a class has such methods at all. */
  static boolean concerns(JdkOrders orders, String owner) {
    return orders.variables(owner)
        || orders.monitors(owner)
        || orders.collection(owner)
        || owner.equals("java/lang/VirtualThread")
        || owner.equals("java/lang/Object")
        || LINKS.stream().anyMatch(method -> method.startsWith(owner + "."));
  }

  @Override
  public void atStart(CodeBuilder code) {
    if (locks) {
      self(code, "locked");
      count.accept("monitor");
    }
    if (links) {
      TELLS.call(code, "linking");
      count.accept("link");
    }
    if (full.equals("java/lang/Object.wait(J)V")) {
      self(code, "unlocks");
      count.accept("wait");
    }
    if (owner.equals("java/lang/VirtualThread")) {
      switch (name) {
        case "interrupt" -> thread(code, "interrupts");
        case "getAndClearInterrupt", "isInterrupted" -> thread(code, "seesInterrupt");
        default -> {}
      }
    }
    if (full.equals("java/util/concurrent/locks/StampedLock.validate(J)Z")) {
      self(code, "validates");
      count.accept("stamp");
    }
    from = code.newBoundLabel();
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case ReturnInstruction end -> {
        ends(code);
        returns(code);
      }
      case FieldInstruction access -> access(code, access);
      case InvokeInstruction call -> {
        if (orders.variables(owner)) {
          call(code, call);
        }
      }
      case ArrayLoadInstruction load -> {
        if (orders.collection(owner)) {
          TELLS.load(code, "readsElement");
          count.accept("part");
        }
      }
      case ArrayStoreInstruction store -> {
        if (orders.collection(owner)) {
          TELLS.store(code, "writesElement", store.typeKind());
          count.accept("part");
        }
      }
      case MonitorInstruction monitor -> {
        if (orders.monitors(owner)) {
          monitor(code, monitor);
          return;
        }
      }
      default -> {}
    }
    code.with(element);
  }

  private void monitor(CodeBuilder code, MonitorInstruction monitor) {
    count.accept("monitor");
    if (monitor.opcode() == Opcode.MONITORENTER) {
      code.dup().with(monitor);
      TELLS.top(code, "locked");
      code.pop();
    } else {
      TELLS.top(code, "unlocks");
      code.with(monitor);
    }
  }

  @Override
  public void atEnd(CodeBuilder code) {
    if (from != null && (locks || links || full.equals("java/lang/Object.wait(J)V"))) {
      Label to = code.newBoundLabel();
      Label handler = code.newBoundLabel();
      ends(code);
      code.athrow();
      code.exceptionCatchAll(from, to, handler);
    }
  }

  /** However the method ends. */
  private void ends(CodeBuilder code) {
    if (locks) {
      self(code, "unlocks");
    }
    if (links) {
      TELLS.call(code, "linked");
    }
    if (full.equals("java/lang/Object.wait(J)V")) {
      self(code, "locked");
    }
  }

  /** If it returns. */
  private void returns(CodeBuilder code) {
    if (full.equals("java/util/concurrent/locks/StampedLock.tryOptimisticRead()J")) {
      TELLS.call(code, "readsOptimistically");
      count.accept("stamp");
    }
    if (owner.equals("java/lang/VirtualThread")
        && (name.equals("joinNanos") || name.equals("alive") || name.equals("threadState"))) {
      thread(code, "seesEnd");
    }
  }

  private void thread(CodeBuilder code, String method) {
    code.aload(0)
        .invokestatic(WATCH, method, MethodTypeDesc.of(CD_void, ClassDesc.of("java.lang.Thread")));
    count.accept("thread-end");
  }

  private void self(CodeBuilder code, String method) {
    if (isStatic) {
      code.ldc(ClassDesc.ofInternalName(owner));
    } else {
      code.aload(0);
    }
    code.invokestatic(WATCH, method, MethodTypeDesc.of(CD_void, CD_Object));
  }

  private void access(CodeBuilder code, FieldInstruction access) {
    if (name.equals("<init>") || name.equals("<clinit>")) {
      return;
    }
    boolean reads = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
    String of = access.owner().asInternalName();
    String field = access.name().stringValue();
    if (orders.variables(owner) && orders.isVolatile(of, field)) {
      TELLS.owner(code, reads ? "acquire" : "release", access);
      count.accept("variable");
      if (!reads && orders.fenced(owner)) {
        TELLS.call(code, "releaseFence");
      }
    } else if (orders.collection(owner) && orders.collection(of) && orders.isPart(of, field)) {
      TELLS.field(code, reads ? "reads" : "writes", access, field);
      count.accept("part");
    }
  }

  private void call(CodeBuilder code, InvokeInstruction call) {
    String method = call.name().stringValue();
    if (call.owner().asInternalName().equals(Modes.VAR_HANDLE) && method.endsWith("Fence")) {
      switch (method) {
        case "acquireFence" -> TELLS.call(code, "acquireFence");
        case "fullFence" -> TELLS.call(code, "fullFence");
        default -> TELLS.call(code, "releaseFence");
      }
      count.accept("variable");
      return;
    }
    if (!Modes.concerns(call)
        || call.typeSymbol().parameterCount() == 0
        || call.typeSymbol().parameterType(0).isPrimitive()) {
      return;
    }
    String tells =
        switch (Modes.of(method, orders.trusting(owner))) {
          case NONE -> "";
          case ACQUIRE -> "acquire";
          case RELEASE -> "release";
          case EXCHANGE -> "exchange";
        };
    if (tells.isEmpty()) {
      return;
    }
    TELLS.firstArgument(code, tells, call, spare);
    count.accept("variable");
    if (!tells.equals("acquire") && orders.fenced(owner)) {
      TELLS.call(code, "releaseFence");
    }
  }
}
