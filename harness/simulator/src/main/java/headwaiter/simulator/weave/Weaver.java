package headwaiter.simulator.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the hooks into compiled classes. Names, line numbers and behaviour outside a simulation stay
 * as they are. Runs no code of the classes it weaves and loads none of them.
 */
public final class Weaver {
  /** Which hooks a class gets. */
  public enum Mode {
    /** Clock, threads, chance, back edges, and what orders threads: for given types and tests. */
    SUPPORT,
    /**
     * The same, yield points, what is touched, and every method's begin: for the code under test.
     */
    SUBJECT
  }

  private Weaver() {}

  /** Weaves one class that is compiled alone. */
  public static byte[] weave(byte[] classFile, Mode mode) {
    return weave(List.of(classFile), mode).getFirst();
  }

  /**
   * Weaves one class of several that are not all at hand. It keeps the JDK's HTTP client if it
   * can't see the API.
   *
   * @param others the class file of another class, by its internal name, if there is one
   */
  public static byte[] weave(
      byte[] classFile, Mode mode, Function<String, Optional<byte[]>> others) {
    Fields fields = new Fields(others);
    fields.add(classFile);
    CallSites sites =
        new CallSites(
            type -> type.equals(Hooks.HOOK) || others.apply(Redirect.internal(type)).isPresent());
    return new SubjectWeaver(fields, sites).weave(classFile, mode);
  }

  /** Whether a class calls the hooks already. */
  public static boolean isWoven(byte[] classFile) {
    ConstantPool constants = ClassFile.of().parse(classFile).constantPool();
    for (PoolEntry constant : constants) {
      if (constant instanceof ClassEntry type
          && type.asInternalName().equals(Redirect.internal(Hooks.HOOK))) {
        return true;
      }
    }
    return false;
  }

  /** Weaves classes that were compiled together, in their order. */
  public static List<byte[]> weave(List<byte[]> classFiles, Mode mode) {
    SubjectWeaver weaver = new SubjectWeaver(Fields.of(classFiles), new CallSites(type -> true));
    return classFiles.stream().map(classFile -> weaver.weave(classFile, mode)).toList();
  }
}
