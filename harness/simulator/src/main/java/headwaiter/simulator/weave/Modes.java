package headwaiter.simulator.weave;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;

/** What a call on a VarHandle or Unsafe does to the order of threads. */
enum Modes {
  NONE,
  ACQUIRE,
  RELEASE,
  EXCHANGE;

  static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  /** Whether a call is one on a VarHandle or Unsafe. */
  static boolean concerns(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    return call.opcode() == Opcode.INVOKEVIRTUAL
        && (owner.equals(VAR_HANDLE)
            || owner.equals("jdk/internal/misc/Unsafe")
            || owner.equals("sun/misc/Unsafe"));
  }

  /**
   * By the name of the method.
   *
   * @param trusting whether plain and opaque accesses count, as in code that makes up for them by
   *     other means
   */
  static Modes of(String method, boolean trusting) {
    if (method.startsWith("compareAnd")
        || method.startsWith("weakCompareAnd")
        || method.startsWith("getAnd")) {
      return method.endsWith("Plain") && !trusting ? NONE : EXCHANGE;
    }
    boolean reads = method.startsWith("get");
    if ((!reads && !method.startsWith("put") && !method.startsWith("set"))
        || method.equals("getUnsafe")) {
      return NONE;
    }
    boolean strong =
        method.endsWith("Volatile") || method.endsWith("Acquire") || method.endsWith("Release");
    return !strong && !trusting ? NONE : reads ? ACQUIRE : RELEASE;
  }
}
