package sample;

import java.util.concurrent.CompletableFuture;

public class ThrowsFromNestedClass {
  public static class Desk {
    private String owner;

    public CompletableFuture<String> take(String guest) {
      if (owner != null) {
        throw new IllegalStateException( // expect: sync-throw
            "taken by " + owner + ", so not for " + guest);
      }
      owner = guest;
      return CompletableFuture.completedFuture(owner);
    }
  }
}
