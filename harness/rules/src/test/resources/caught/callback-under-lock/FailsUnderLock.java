package sample;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

public class FailsUnderLock {
  private final Map<String, CompletableFuture<String>> open = new HashMap<>();

  public synchronized CompletableFuture<String> ask(String question) {
    return open.computeIfAbsent(question, asked -> new CompletableFuture<>());
  }

  public synchronized void fail(String question, Throwable failure) {
    open.get(question).completeExceptionally(failure); // expect: callback-under-lock
  }
}
