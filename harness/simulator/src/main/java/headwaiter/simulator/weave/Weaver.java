package headwaiter.simulator.weave;

import java.util.List;

/**
 * Puts the hooks into compiled classes. Names, line numbers and behaviour outside a simulation stay
 * as they are. Runs no code of the classes it weaves and loads none of them.
 */
public final class Weaver {
  /** Which hooks a class gets. */
  public enum Mode {
    /** Clock, threads, chance, and back edges: for given types and tests. */
    SUPPORT,
    /** The same, yield points, and every method's begin: for the code under test. */
    SUBJECT
  }

  private Weaver() {}

  /** Weaves one class that is compiled alone. */
  public static byte[] weave(byte[] classFile, Mode mode) {
    return weave(List.of(classFile), mode).getFirst();
  }

  /** Weaves classes that were compiled together, in their order. */
  public static List<byte[]> weave(List<byte[]> classFiles, Mode mode) {
    SubjectWeaver weaver = new SubjectWeaver(FinalFields.of(classFiles));
    return classFiles.stream().map(classFile -> weaver.weave(classFile, mode)).toList();
  }
}
