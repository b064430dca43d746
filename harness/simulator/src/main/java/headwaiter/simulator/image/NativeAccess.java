package headwaiter.simulator.image;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.FieldInstruction;

/**
 * Makes refusal of native access the default. What {@code --illegal-native-access=deny} says on the
 * command line would do, but a JVM started with it can't use a cache of loaded classes.
 */
final class NativeAccess {
  /** The default, and what {@code warn} on the command line stands for. */
  private static final int SITES = 2;

  private NativeAccess() {}

  /** Changes {@code jdk.internal.module.ModuleBootstrap}. */
  static byte[] deny(byte[] original) throws ImageException {
    int[] sites = {0};
    ClassFile classFile = ClassFile.of();
    byte[] changed =
        classFile.transformClass(
            classFile.parse(original),
            ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString("addIllegalNativeAccess"),
                (code, element) -> {
                  if (element instanceof FieldInstruction field
                      && field.name().equalsString("WARN")) {
                    sites[0]++;
                    code.getstatic(field.owner().asSymbol(), "DENY", field.typeSymbol());
                  } else {
                    code.with(element);
                  }
                }));
    if (sites[0] != SITES) {
      throw new ImageException(
          "Expected %d answers to illegal native access in java.base, found %d."
              .formatted(SITES, sites[0]));
    }
    return changed;
  }
}
