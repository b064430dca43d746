package sample;

import java.util.concurrent.StructuredTaskScope;

public class SleepsInStructuredFork {
  public static String both() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var left =
          scope.fork(
              () -> {
                Thread.sleep(10);
                return "left";
              });
      var right = scope.fork(() -> slowly("right"));
      scope.join();
      return left.get() + right.get();
    }
  }

  private static String slowly(String text) throws InterruptedException {
    Thread.sleep(20);
    return text;
  }
}
