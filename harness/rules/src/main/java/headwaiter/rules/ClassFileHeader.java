package headwaiter.rules;

import headwaiter.rules.flow.ClassCode;
import java.lang.classfile.ClassFile;
import java.util.Optional;

/** What can be told of a class file before it is inspected. */
public final class ClassFileHeader {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int SHORTEST = 24;

  /** Class files of Java 1 have version 45. */
  private static final int BEFORE_JAVA_1 = 44;

  private ClassFileHeader() {}

  /** Why it can't be inspected; empty if it can. */
  public static Optional<String> problem(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return Optional.of("not a class file: it is cut off");
    }
    if (((number(bytes, 0) << 16) | number(bytes, 2)) != MAGIC) {
      return Optional.of("not a class file: it begins otherwise");
    }
    int major = number(bytes, 6);
    if (major > ClassFile.latestMajorVersion()) {
      return Optional.of(
          "made for Java %d; class files up to Java %d can be read"
              .formatted(major - BEFORE_JAVA_1, ClassFile.latestMajorVersion() - BEFORE_JAVA_1));
    }
    return ClassCode.isReadable(bytes)
        ? Optional.empty()
        : Optional.of("a class file that is broken further on");
  }

  /**
   * The binary name, with dots.
   *
   * @throws IllegalArgumentException if there is a {@link #problem}
   */
  public static String name(byte[] bytes) {
    return ClassFile.of().parse(bytes).thisClass().asInternalName().replace('/', '.');
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }
}
