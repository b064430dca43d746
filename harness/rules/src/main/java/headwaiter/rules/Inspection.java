package headwaiter.rules;

import headwaiter.rules.flow.ClassCode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be inspected. Nothing of it is ever loaded or run.
 *
 * @param classes the code under inspection: binary names and class files
 * @param given what that code was compiled against and did not write itself
 * @param starter the classes whose public surface it must keep; empty if there are none
 * @param packageName the one package, with its subpackages, in which it may have classes; empty for
 *     any
 * @param policy which rules are on
 */
public record Inspection(
    Map<String, byte[]> classes,
    Map<String, byte[]> given,
    Map<String, byte[]> starter,
    String packageName,
    Policy policy) {
  /** Any code by itself: nothing given, nothing to keep, every package its own. */
  public static Inspection of(Map<String, byte[]> classes, Policy policy) {
    return new Inspection(classes, Map.of(), Map.of(), "", policy);
  }

  /** The same without the class files that can't be read to their ends. */
  Inspection withoutBrokenClasses() {
    return new Inspection(whole(classes), whole(given), whole(starter), packageName, policy);
  }

  private static Map<String, byte[]> whole(Map<String, byte[]> classes) {
    Map<String, byte[]> whole = new TreeMap<>(classes);
    whole.values().removeIf(bytes -> !ClassCode.isWhole(bytes));
    return whole;
  }
}
