package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An instruction that calls something, or makes a lambda.
 *
 * @param method the method that holds it
 * @param at the number of the instruction
 */
record CallSite(MethodCode method, int at) {
  /** The calls of a method that can be reached, in their order. */
  static List<CallSite> calls(MethodCode method) {
    return IntStream.range(0, method.steps().size())
        .mapToObj(at -> new CallSite(method, at))
        .filter(site -> site.step().call().isPresent() && method.flow().reaches(site.at()))
        .toList();
  }

  Step step() {
    return method.steps().get(at);
  }

  /** Must be a call. */
  Call call() {
    return step().call().orElseThrow();
  }

  int line() {
    return step().line();
  }

  /** Where an operand comes from. */
  List<Site> sources(int operand) {
    return Arrays.stream(method.flow().origins(at, operand))
        .mapToObj(origin -> new Site(method, origin))
        .toList();
  }

  /** What comes back from it. */
  Site result() {
    return new Site(method, at);
  }
}
