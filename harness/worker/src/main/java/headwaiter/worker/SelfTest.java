package headwaiter.worker;

import headwaiter.simulator.weave.WovenBase;
import java.util.List;

/** Whether this JVM may be trusted with a grade. */
final class SelfTest {
  private SelfTest() {}

  /** What every worker looks at when it starts: empty, or what is wrong. Takes next to no time. */
  static String quick() {
    return String.join("\n", WovenBase.problems());
  }

  /** What is looked at once for each image, build and set of flags: one line for each problem. */
  static List<String> whole() {
    return WovenBase.problems();
  }
}
