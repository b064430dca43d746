package headwaiter.grader.model;

import headwaiter.wire.ClassBytes;
import java.util.List;

/** What the compiler made of a submission. */
public sealed interface Compilation {
  /** It compiled: the classes as they are, and woven. */
  record Compiled(List<ClassBytes> plain, List<ClassBytes> woven) implements Compilation {}

  /** It did not: their fault, in place. */
  record Rejected(List<Finding> findings) implements Compilation {}

  /** It could not be compiled, and that is our trouble. */
  record Unavailable(String why) implements Compilation {}
}
