package headwaiter.simulator.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields and methods of classes that are woven together: where each is declared, and of which
 * kind.
 */
final class Fields {
  /** What others may rely on when they read it. */
  enum Kind {
    PLAIN,
    VOLATILE,
    FINAL,
    /** It is declared elsewhere, so it could be any of these. */
    UNKNOWN
  }

  /**
   * A field.
   *
   * @param name with the class that declares it
   */
  record Field(String name, Kind kind) {}

  private record Type(
      @Nullable String parent, Map<String, Kind> kinds, Set<String> methods, boolean freezes) {}

  private static final Type NOT_HERE = new Type(null, Map.of(), Set.of(), false);

  private final Map<String, Type> types = new HashMap<>();
  private final Function<String, Optional<byte[]>> others;

  /**
   * Those of classes that are looked up when they are asked for.
   *
   * @param others the class file of a class by its internal name
   */
  Fields(Function<String, Optional<byte[]>> others) {
    this.others = others;
  }

  static Fields of(List<byte[]> classFiles) {
    Fields fields = new Fields(name -> Optional.empty());
    classFiles.forEach(fields::add);
    return fields;
  }

  /** Knows this class from now on. */
  void add(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    types.put(model.thisClass().asInternalName(), type(model));
  }

  private Type known(String owner) {
    Type known = types.get(owner);
    if (known == null) {
      known =
          others
              .apply(owner)
              .map(classFile -> type(ClassFile.of().parse(classFile)))
              .orElse(NOT_HERE);
      types.put(owner, known);
    }
    return known;
  }

  private static Type type(ClassModel model) {
    Map<String, Kind> kinds = new HashMap<>();
    boolean freezes = false;
    for (FieldModel field : model.fields()) {
      int flags = field.flags().flagsMask();
      boolean isFinal = (flags & ClassFile.ACC_FINAL) != 0;
      freezes |= isFinal && (flags & ClassFile.ACC_STATIC) == 0;
      kinds.put(
          field.fieldName().stringValue(),
          isFinal
              ? Kind.FINAL
              : (flags & ClassFile.ACC_VOLATILE) != 0 ? Kind.VOLATILE : Kind.PLAIN);
    }
    return new Type(
        model.superclass().map(parent -> parent.asInternalName()).orElse(null),
        kinds,
        model.methods().stream()
            .map(method -> method.methodName().stringValue() + method.methodType().stringValue())
            .collect(Collectors.toSet()),
        freezes);
  }

  /** The field that an instruction means. */
  Field find(String owner, String name) {
    for (String at = owner; at != null; at = known(at).parent()) {
      Kind kind = known(at).kinds().get(name);
      if (kind != null) {
        return new Field(at.replace('/', '.') + "." + name, kind);
      }
    }
    return new Field(name, Kind.UNKNOWN);
  }

  /**
   * The class that a method called on another one is inherited from, as far up as classes are here.
   *
   * @param method its name and descriptor
   */
  String declares(String owner, String method) {
    String at = owner;
    for (Type type = known(at); !type.methods().contains(method); type = known(at)) {
      if (type.parent() == null) {
        return at;
      }
      at = type.parent();
    }
    return at;
  }

  /** Whether objects of a class have final fields of its own. */
  boolean freezes(String owner) {
    return known(owner).freezes();
  }
}
