package headwaiter.rules;

import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Step;
import headwaiter.rules.flow.Value;
import java.util.Optional;

/**
 * Where a value comes from: an origin in a method.
 *
 * @param method the method
 * @param origin one of its instructions, or one of its parameters
 */
record Site(MethodCode method, int origin) {
  /** The instruction, unless it is a parameter or a caught exception. */
  Optional<Step> step() {
    return origin < 0 ? Optional.empty() : Optional.of(method.steps().get(origin));
  }

  boolean isParameter() {
    return Value.isParameter(origin);
  }

  /** The parameter's index; {@code this} is the first of an instance method. */
  int parameter() {
    return Value.index(origin);
  }
}
