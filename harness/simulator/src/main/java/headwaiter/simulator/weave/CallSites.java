package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Hooks.HOOK;

import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sends what a class outside the JDK asks of the clock and the current thread to the hook, and its
 * requests for HTTP clients to the API, method references included. Code under test and the tests
 * themselves both need it.
 */
final class CallSites {
  private static final ClassDesc CLIENTS = ClassDesc.of("headwaiter.api.HttpClients");

  /** Static methods that are called elsewhere, by their owner. */
  private record Moved(Set<String> names, ClassDesc to) {}

  private static final Map<String, Moved> MOVED =
      Map.of(
          "java/lang/System", new Moved(Set.of("nanoTime", "currentTimeMillis"), HOOK),
          "java/lang/Thread", new Moved(Set.of("currentThread", "onSpinWait"), HOOK),
          "java/net/http/HttpClient", new Moved(Set.of("newHttpClient", "newBuilder"), CLIENTS));

  private final Predicate<ClassDesc> there;

  /**
   * Call sites in one class.
   *
   * @param there whether the class can call that other one
   */
  CallSites(Predicate<ClassDesc> there) {
    this.there = there;
  }

  /** The transformation; has no state. */
  CodeTransform transform() {
    return (code, element) -> {
      if (element instanceof InvokeInstruction call && call.opcode() == Opcode.INVOKESTATIC) {
        String name = call.name().stringValue();
        Optional<ClassDesc> to = moved(call.owner().asInternalName(), name);
        if (to.isPresent()) {
          code.invokestatic(to.get(), name, call.typeSymbol());
        } else {
          code.with(element);
        }
      } else if (element instanceof InvokeDynamicInstruction call) {
        ConstantDesc[] arguments =
            call.bootstrapArgs().stream().map(this::reference).toArray(ConstantDesc[]::new);
        code.invokedynamic(
            DynamicCallSiteDesc.of(
                call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments));
      } else {
        code.with(element);
      }
    };
  }

  private ConstantDesc reference(ConstantDesc argument) {
    if (argument instanceof DirectMethodHandleDesc method
        && method.refKind() == MethodHandleInfo.REF_invokeStatic) {
      Optional<ClassDesc> to = moved(Redirect.internal(method.owner()), method.methodName());
      if (to.isPresent()) {
        return MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC,
            to.get(),
            method.methodName(),
            method.invocationType());
      }
    }
    return argument;
  }

  /** Where a static method is called instead. */
  private Optional<ClassDesc> moved(String owner, String name) {
    return Optional.ofNullable(MOVED.get(owner))
        .filter(moved -> moved.names().contains(name))
        .map(Moved::to)
        .filter(there);
  }
}
