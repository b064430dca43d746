package headwaiter.simulator.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The final fields of some classes. Nobody can come between two reads of one. */
final class FinalFields {
  private final Set<String> names;

  private FinalFields(Set<String> names) {
    this.names = names;
  }

  static FinalFields of(List<byte[]> classFiles) {
    Set<String> names = new HashSet<>();
    for (byte[] classFile : classFiles) {
      ClassModel model = ClassFile.of().parse(classFile);
      String owner = model.thisClass().asInternalName();
      model.fields().stream()
          .filter(field -> field.flags().has(AccessFlag.FINAL))
          .forEach(field -> names.add(owner + "." + field.fieldName().stringValue()));
    }
    return new FinalFields(names);
  }

  boolean contains(String owner, String name) {
    return names.contains(owner + "." + name);
  }
}
