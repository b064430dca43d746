package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.StructuredTaskScope;

public class ReadsInFork {
  public static String menu(Path one, Path other) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var first = scope.fork(() -> Files.readString(one));
      var second = scope.fork(() -> Files.readString(other));
      scope.join();
      return first.get() + second.get();
    }
  }
}
