package headwaiter.grader.model;

import headwaiter.wire.Observation;
import java.util.List;

/**
 * Everything that a grade is computed from.
 *
 * @param compilation what the compiler made of the submission, without the classes
 * @param findings of intake, the compiler and the static rules
 * @param observations of the run, in order
 * @param closed whether the run ended with a closing record
 */
public record Evidence(
    Compiling compilation, List<Finding> findings, List<Observation> observations, boolean closed) {
  /** How far a submission came. */
  public enum Compiling {
    /** It compiled. */
    COMPILED,
    /** It did not. */
    REJECTED,
    /** It was not tried, because of what intake or the rules found. */
    REFUSED,
    /** Our trouble. */
    UNAVAILABLE
  }
}
