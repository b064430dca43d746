package headwaiter.simulator.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/**
 * Tells of permits: what is taken and given back one by one without arguments, and that others are
 * used in other ways. A method with arguments has its receiver below them, out of reach: it is
 * called as it is, unless it has but one argument of one slot.
 */
final class Permits {
  private static final String SEMAPHORE = "java/util/concurrent/Semaphore";
  private static final Set<String> TAKES = Set.of("acquire", "acquireUninterruptibly");
  private static final Set<String> COUNTED =
      Set.of("acquire", "acquireUninterruptibly", "tryAcquire", "release");
  private static final MethodTypeDesc OF_OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
  private static final MethodTypeDesc OF_TRIAL = MethodTypeDesc.of(CD_void, CD_Object, CD_boolean);

  private Permits() {}

  /** Whether a call changes how many permits there are. */
  static boolean concerns(InvokeInstruction call) {
    return call.owner().asInternalName().equals(SEMAPHORE)
        && (COUNTED.contains(call.name().stringValue())
            || call.name().equalsString("drainPermits"));
  }

  /** The call, and the telling of it. */
  static void weave(CodeBuilder code, InvokeInstruction call) {
    String name = call.name().stringValue();
    switch (call.type().stringValue()) {
      case "()V" -> {
        code.dup().with(call);
        code.invokestatic(Hooks.HOOK, TAKES.contains(name) ? "takes" : "gives", OF_OBJECT);
      }
      case "()Z" -> {
        code.dup().with(call);
        code.dup_x1().invokestatic(Hooks.HOOK, "takes", OF_TRIAL);
      }
      case "()I" -> {
        code.dup().invokestatic(Hooks.HOOK, "shifts", OF_OBJECT);
        code.with(call);
      }
      case "(I)V", "(I)Z" -> {
        code.dup2().pop().invokestatic(Hooks.HOOK, "shifts", OF_OBJECT);
        code.with(call);
      }
      case "(JLjava/util/concurrent/TimeUnit;)Z" -> {
        int unit = code.allocateLocal(TypeKind.REFERENCE);
        int time = code.allocateLocal(TypeKind.LONG);
        code.astore(unit).lstore(time).dup().lload(time).aload(unit).with(call);
        code.dup_x1().invokestatic(Hooks.HOOK, "takes", OF_TRIAL);
      }
      default -> code.with(call);
    }
  }
}
