package headwaiter.rules.flow;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassSignature;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodSignature;
import java.lang.classfile.Signature;
import java.lang.classfile.Signature.ArrayTypeSig;
import java.lang.classfile.Signature.BaseTypeSig;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.classfile.Signature.RefTypeSig;
import java.lang.classfile.Signature.TypeArg;
import java.lang.classfile.Signature.TypeParam;
import java.lang.classfile.Signature.TypeVarSig;
import java.lang.classfile.attribute.MethodParameterInfo;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Declarations from class files, as their author would write them. */
public final class JavaText {
  private JavaText() {}

  /** {@code public static CompletableFuture<String> coffee(Kitchen kitchen) throws IOException}. */
  public static String of(MethodCode method) {
    MethodSignature signature =
        method
            .model()
            .findAttribute(Attributes.signature())
            .map(each -> each.asMethodSignature())
            .orElseGet(() -> MethodSignature.of(method.key().type()));
    StringBuilder text = new StringBuilder(modifiers(method));
    text.append(typeParameters(signature.typeParameters()));
    if (method.key().name().equals("<init>")) {
      text.append(Names.simple(method.owner().name()));
    } else {
      text.append(of(signature.result())).append(' ').append(method.key().name());
    }
    List<String> names = parameterNames(method, signature.arguments().size());
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < signature.arguments().size(); i++) {
      parameters.add(of(signature.arguments().get(i)) + names.get(i));
    }
    text.append('(').append(String.join(", ", parameters)).append(')');
    List<String> thrown = method.thrown().stream().map(Names::simple).toList();
    return thrown.isEmpty() ? text.toString() : text + " throws " + String.join(", ", thrown);
  }

  /** {@code public record Stats(int produced, int consumed) implements Serializable}. */
  public static String of(ClassCode code) {
    StringBuilder text = new StringBuilder("public ");
    boolean isStatic = code.nesting().isPresent() && code.flags().contains(AccessFlag.STATIC);
    text.append(isStatic && code.kind().equals("class") ? "static " : "");
    text.append(code.kind()).append(' ').append(Names.simple(code.name()));
    Optional<ClassSignature> signature =
        code.model().findAttribute(Attributes.signature()).map(each -> each.asClassSignature());
    text.append(signature.map(each -> typeParameters(each.typeParameters()).strip()).orElse(""));
    if (code.kind().equals("record")) {
      text.append('(').append(String.join(", ", components(code))).append(')');
    }
    List<String> interfaces =
        signature
            .map(each -> each.superinterfaceSignatures().stream().map(JavaText::of).toList())
            .orElseGet(
                () ->
                    code.model().interfaces().stream().map(Names::of).map(Names::simple).toList());
    if (!interfaces.isEmpty()) {
      text.append(code.kind().equals("interface") ? " extends " : " implements ");
      text.append(String.join(", ", interfaces));
    }
    return text.toString();
  }

  /** {@code public final int size}. */
  public static String of(FieldModel field) {
    Signature type =
        field
            .findAttribute(Attributes.signature())
            .map(each -> each.asTypeSignature())
            .orElseGet(() -> Signature.of(field.fieldTypeSymbol()));
    return (field.flags().has(AccessFlag.PROTECTED) ? "protected " : "public ")
        + (field.flags().has(AccessFlag.STATIC) ? "static " : "")
        + (field.flags().has(AccessFlag.FINAL) ? "final " : "")
        + of(type)
        + ' '
        + field.fieldName().stringValue();
  }

  /** The components of a record: {@code int produced}. */
  public static List<String> components(ClassCode code) {
    return code.model().findAttribute(Attributes.record()).stream()
        .flatMap(each -> each.components().stream())
        .map(each -> of(type(each)) + " " + each.name().stringValue())
        .toList();
  }

  private static Signature type(RecordComponentInfo component) {
    return component
        .findAttribute(Attributes.signature())
        .map(each -> each.asTypeSignature())
        .orElseGet(() -> Signature.of(component.descriptorSymbol()));
  }

  private static String modifiers(MethodCode method) {
    boolean inInterface = method.owner().kind().equals("interface");
    return (method.has(AccessFlag.PROTECTED) ? "protected " : inInterface ? "" : "public ")
        + (method.isStatic() ? "static " : "")
        + (method.has(AccessFlag.ABSTRACT) && !inInterface ? "abstract " : "");
  }

  private static String typeParameters(List<TypeParam> parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    return parameters.stream()
        .map(each -> each.identifier() + bound(each).map(bound -> " extends " + bound).orElse(""))
        .collect(Collectors.joining(", ", "<", "> "));
  }

  private static Optional<String> bound(TypeParam parameter) {
    List<RefTypeSig> bounds = new ArrayList<>();
    parameter.classBound().ifPresent(bounds::add);
    bounds.addAll(parameter.interfaceBounds());
    String text = bounds.stream().map(JavaText::of).collect(Collectors.joining(" & "));
    return text.isEmpty() || text.equals("Object") ? Optional.empty() : Optional.of(text);
  }

  private static String of(Signature type) {
    return switch (type) {
      case BaseTypeSig base ->
          ClassDesc.ofDescriptor(String.valueOf(base.baseType())).displayName();
      case ArrayTypeSig array -> of(array.componentSignature()) + "[]";
      case TypeVarSig variable -> variable.identifier();
      case ClassTypeSig named -> {
        String name = Names.simple(named.className().replace('/', '.'));
        yield named.typeArgs().isEmpty()
            ? name
            : name
                + named.typeArgs().stream()
                    .map(JavaText::of)
                    .collect(Collectors.joining(", ", "<", ">"));
      }
    };
  }

  private static String of(TypeArg argument) {
    return switch (argument) {
      case TypeArg.Unbounded ignored -> "?";
      case TypeArg.Bounded bounded ->
          switch (bounded.wildcardIndicator()) {
                case NONE -> "";
                case EXTENDS -> "? extends ";
                case SUPER -> "? super ";
              }
              + of(bounded.boundType());
    };
  }

  /** Each with a space before it; empty strings if the class file does not tell. */
  private static List<String> parameterNames(MethodCode method, int count) {
    List<String> names =
        method.model().findAttribute(Attributes.methodParameters()).stream()
            .flatMap(each -> each.parameters().stream())
            .filter(each -> !each.has(AccessFlag.SYNTHETIC) && !each.has(AccessFlag.MANDATED))
            .map(MethodParameterInfo::name)
            .map(each -> each.map(Utf8Entry::stringValue).map(name -> " " + name).orElse(""))
            .toList();
    return names.size() == count ? names : Collections.nCopies(count, "");
  }
}
