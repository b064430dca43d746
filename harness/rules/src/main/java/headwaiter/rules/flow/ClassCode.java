package headwaiter.rules.flow;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class file that could be read. */
public final class ClassCode {
  private final ClassModel model;
  private final String name;
  private final Map<String, MethodCode> methods = new LinkedHashMap<>();

  private ClassCode(ClassModel model) {
    this.model = model;
    this.name = Names.of(model.thisClass());
    for (MethodModel method : model.methods()) {
      MethodCode code = new MethodCode(this, method);
      methods.put(code.key().name() + code.key().type().descriptorString(), code);
    }
  }

  /** Reads a class file; empty if it is no such thing. */
  public static Optional<ClassCode> read(byte[] bytes) {
    try {
      return Optional.of(new ClassCode(ClassFile.of().parse(bytes)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  /** Whether a class file can be read as far as the rules look at it. */
  public static boolean isReadable(byte[] bytes) {
    return read(bytes).filter(Legible::is).isPresent();
  }

  /** Whether a class file can be read to its end: every attribute, every instruction. */
  public static boolean isWhole(byte[] bytes) {
    try {
      return !ClassFile.of().parse(bytes).toDebugString().isEmpty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return false;
    }
  }

  /** The binary name, with dots. */
  public String name() {
    return name;
  }

  /** As the class file has it. */
  public ClassModel model() {
    return model;
  }

  /** The name of the package; empty for the unnamed one. */
  public String packageName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** The simple name of its source file, guessed from the class if the file does not tell. */
  public String sourceFile() {
    return model
        .findAttribute(Attributes.sourceFile())
        .map(file -> file.sourceFile().stringValue())
        .orElseGet(() -> Names.simple(Names.outermost(name)) + ".java");
  }

  /** The superclass; empty for {@code Object} and modules. */
  public Optional<String> superclass() {
    return model.superclass().map(Names::of);
  }

  /** The superclass, if any, and the interfaces. */
  public List<String> supertypes() {
    List<String> supertypes = new ArrayList<>();
    superclass().ifPresent(supertypes::add);
    model.interfaces().forEach(each -> supertypes.add(Names.of(each)));
    return supertypes;
  }

  /** Its methods, in the order of the class file. */
  public List<MethodCode> methods() {
    return List.copyOf(methods.values());
  }

  /** The method of this name and type that it declares itself. */
  public Optional<MethodCode> method(String methodName, String descriptor) {
    return Optional.ofNullable(methods.get(methodName + descriptor));
  }

  /** Its flags; of a nested class those that its author wrote. */
  public Set<AccessFlag> flags() {
    return nesting().map(InnerClassInfo::flags).orElseGet(() -> model.flags().flags());
  }

  /** {@code class}, {@code interface}, {@code enum}, {@code record} or {@code @interface}. */
  public String kind() {
    Set<AccessFlag> flags = model.flags().flags();
    if (flags.contains(AccessFlag.ANNOTATION)) {
      return "@interface";
    }
    if (flags.contains(AccessFlag.INTERFACE)) {
      return "interface";
    }
    if (flags.contains(AccessFlag.ENUM)) {
      return "enum";
    }
    return model.findAttribute(Attributes.record()).isPresent() ? "record" : "class";
  }

  /** What the class file tells about it as a nested class; empty for a top-level one. */
  public Optional<InnerClassInfo> nesting() {
    return model.findAttribute(Attributes.innerClasses()).stream()
        .flatMap(all -> all.classes().stream())
        .filter(each -> Names.of(each.innerClass()).equals(name))
        .findFirst();
  }

  /** The line of its first instruction; 0 if unknown. */
  public int firstLine() {
    return methods().stream()
        .mapToInt(MethodCode::firstLine)
        .filter(line -> line > 0)
        .min()
        .orElse(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
