package headwaiter.wire;

import java.util.List;

/**
 * Compile and weave. The compiler runs with {@code -proc:none}, {@code --release} of its own JDK
 * with preview features enabled, and {@code -g}.
 *
 * @param label whose sources, for messages
 * @param sources what to compile
 * @param against compiled classes that the sources may use
 * @param weave how the result is woven
 */
public record Compile(String label, List<Source> sources, List<ClassBytes> against, Weave weave)
    implements Job {
  /** Which hooks a class gets. */
  public enum Weave {
    /** None: the class is only compiled against. */
    NONE,
    /** Clock, threads, chance: for given types and tests. */
    SUPPORT,
    /** The same, back edges, and yield points at accesses: for the code under test. */
    SUBJECT
  }
}
