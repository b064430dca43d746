package sample;

import java.util.concurrent.CompletableFuture;

public class ReadsByMethodReference {
  public static CompletableFuture<String> order() {
    return CompletableFuture.supplyAsync(IO::readln); // expect: blocking-io
  }
}
