package headwaiter.simulator.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The final fields of some classes. Nobody can come between two reads of one. */
final class FinalFields {
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Function<String, Optional<byte[]>> others;

  /**
   * Those of classes to be looked up when they are asked for.
   *
   * @param others the class file of a class by its internal name
   */
  FinalFields(Function<String, Optional<byte[]>> others) {
    this.others = others;
  }

  static FinalFields of(List<byte[]> classFiles) {
    FinalFields all = new FinalFields(name -> Optional.empty());
    classFiles.forEach(all::add);
    return all;
  }

  /** Knows this class from now on. */
  void add(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    names.put(model.thisClass().asInternalName(), names(model));
  }

  boolean contains(String owner, String name) {
    return names.computeIfAbsent(owner, this::lookUp).contains(name);
  }

  private Set<String> lookUp(String owner) {
    return others
        .apply(owner)
        .map(classFile -> names(ClassFile.of().parse(classFile)))
        .orElse(Set.of());
  }

  private static Set<String> names(ClassModel model) {
    return model.fields().stream()
        .filter(field -> field.flags().has(AccessFlag.FINAL))
        .map(field -> field.fieldName().stringValue())
        .collect(Collectors.toSet());
  }
}
