package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Hooks.HOOK;

import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.util.Map;
import java.util.Set;

/**
 * Sends what a class outside the JDK asks of the clock and the current thread to the hook, method
 * references included. Code under test and the tests themselves both need it.
 */
final class CallSites {
  private static final Map<String, Set<String>> REPLACED =
      Map.of(
          "java/lang/System", Set.of("nanoTime", "currentTimeMillis"),
          "java/lang/Thread", Set.of("currentThread", "onSpinWait"));

  private CallSites() {}

  /** The transformation; has no state. */
  static CodeTransform transform() {
    return (code, element) -> {
      if (element instanceof InvokeInstruction call && replaced(call)) {
        code.invokestatic(HOOK, call.name().stringValue(), call.typeSymbol());
      } else if (element instanceof InvokeDynamicInstruction call) {
        ConstantDesc[] arguments =
            call.bootstrapArgs().stream().map(CallSites::reference).toArray(ConstantDesc[]::new);
        code.invokedynamic(
            DynamicCallSiteDesc.of(
                call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments));
      } else {
        code.with(element);
      }
    };
  }

  private static boolean replaced(InvokeInstruction call) {
    return call.opcode() == Opcode.INVOKESTATIC
        && replaced(call.owner().asInternalName(), call.name().stringValue());
  }

  private static ConstantDesc reference(ConstantDesc argument) {
    return argument instanceof DirectMethodHandleDesc method
            && replaced(Redirect.internal(method.owner()), method.methodName())
        ? MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC, HOOK, method.methodName(), method.invocationType())
        : argument;
  }

  private static boolean replaced(String owner, String name) {
    Set<String> names = REPLACED.get(owner);
    return names != null && names.contains(name);
  }
}
