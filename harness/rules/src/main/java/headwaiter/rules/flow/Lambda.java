package headwaiter.rules.flow;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/**
 * A lambda or a method reference at the place where it is made.
 *
 * @param sam the interface that it implements
 * @param samName that interface's one method
 * @param samType the method's type with this lambda's type arguments, erased
 * @param body the method that it runs; captured values come first, then what the caller gives
 * @param bodyIsStatic whether that method has no receiver
 * @param bodyIsConstructor whether it is {@code Foo::new}
 * @param captured how many values it captures
 */
public record Lambda(
    String sam,
    String samName,
    MethodTypeDesc samType,
    MethodKey body,
    boolean bodyIsStatic,
    boolean bodyIsConstructor,
    int captured) {

  static Optional<Lambda> of(InvokeDynamicInstruction instruction) {
    if (!Names.of(instruction.bootstrapMethod().owner())
        .equals("java.lang.invoke.LambdaMetafactory")) {
      return Optional.empty();
    }
    List<ConstantDesc> arguments = instruction.bootstrapArgs();
    if (arguments.size() < 3
        || !(arguments.get(1) instanceof DirectMethodHandleDesc body)
        || !(arguments.get(2) instanceof MethodTypeDesc samType)) {
      return Optional.empty();
    }
    boolean constructor = body.kind() == Kind.CONSTRUCTOR;
    return Optional.of(
        new Lambda(
            Names.of(instruction.typeSymbol().returnType()),
            instruction.name().stringValue(),
            samType,
            new MethodKey(
                Names.of(body.owner()),
                body.methodName(),
                MethodTypeDesc.ofDescriptor(body.lookupDescriptor())),
            body.kind() == Kind.STATIC || body.kind() == Kind.INTERFACE_STATIC,
            constructor,
            instruction.typeSymbol().parameterCount()));
  }

  /** The call that it makes when it runs. */
  public Call asCall() {
    return new Call(body.owner(), body.name(), body.type(), bodyIsStatic, bodyIsConstructor);
  }

  /** Whether javac wrote the body as a method of its own, rather than finding one by name. */
  public boolean isWrittenInPlace() {
    return body.name().startsWith("lambda$");
  }
}
