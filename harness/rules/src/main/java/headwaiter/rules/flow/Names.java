package headwaiter.rules.flow;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;

/** Binary names, with dots, from every form in which a class file writes them. */
public final class Names {
  private Names() {}

  /** Of a class entry; an array is named after its elements. */
  public static String of(ClassEntry entry) {
    return of(entry.asSymbol());
  }

  /** Of any type; an array is named after its elements, a primitive by its keyword. */
  public static String of(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    if (element.isPrimitive()) {
      return element.displayName();
    }
    String descriptor = element.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  /** The last part: {@code Permit} of {@code course.fetcher.AsyncSemaphore$Permit}. */
  public static String simple(String binaryName) {
    int from = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'));
    return binaryName.substring(from + 1);
  }

  /** The outermost class: {@code AsyncSemaphore} of {@code AsyncSemaphore$Permit}. */
  public static String outermost(String binaryName) {
    int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
    return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
  }
}
