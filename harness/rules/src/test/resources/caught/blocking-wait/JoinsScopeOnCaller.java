package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;

public class JoinsScopeOnCaller {
  public static CompletableFuture<String> read(Library library) throws InterruptedException {
    try (var scope = StructuredTaskScope.<String>open()) {
      var text = scope.fork(() -> library.read("Emma"));
      scope.join(); // expect: blocking-wait
      return CompletableFuture.completedFuture(text.get());
    }
  }
}
