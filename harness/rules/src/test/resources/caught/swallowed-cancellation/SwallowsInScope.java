package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;

public class SwallowsInScope {
  static String both(Callable<String> one, Callable<String> other) {
    try (var scope = StructuredTaskScope.open()) {
      var first = scope.fork(one);
      scope.fork(other);
      scope.join();
      return first.get();
    } catch (InterruptedException stop) { // expect: swallowed-cancellation
      return null;
    }
  }
}
