package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;

public class WaitsOnOwnScope {
  public static CompletableFuture<String> read(Library library) {
    var promise = new CompletableFuture<String>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (var scope = StructuredTaskScope.<String>open()) {
                var emma = scope.fork(() -> library.read("Emma"));
                var walden = scope.fork(() -> library.read("Walden"));
                scope.join();
                promise.complete(emma.get() + walden.get());
              } catch (Exception e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }
}
