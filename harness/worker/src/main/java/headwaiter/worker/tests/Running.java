package headwaiter.worker.tests;

import headwaiter.simulator.sim.Machine;
import headwaiter.wire.Frame;
import java.util.List;

/**
 * A test that runs.
 *
 * @param check the id of its check; empty if none runs
 * @param test the method, as {@code Class.method}
 * @param stack where it is, innermost first; empty if that can't be seen
 */
public record Running(String check, String test, List<Frame> stack) {
  private record Test(String check, String name, Stacks stacks) {}

  private static final Test NONE = new Test("", "", new Stacks(name -> false));
  private static volatile Test current = NONE;

  static void test(String check, String name, Stacks stacks) {
    current = new Test(check, name, stacks);
  }

  static void nothing() {
    current = NONE;
  }

  static Running now() {
    Test test = current;
    return new Running(test.check(), test.name(), test.stacks().of(Machine.running()));
  }
}
