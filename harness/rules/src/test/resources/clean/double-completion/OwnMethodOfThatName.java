package sample;

import java.util.concurrent.CompletableFuture;

public class OwnMethodOfThatName {
  private CompletableFuture<String> latest = new CompletableFuture<>();

  public synchronized void obtrude(String value) {
    latest = CompletableFuture.completedFuture(value);
  }

  public synchronized CompletableFuture<String> latest() {
    return latest;
  }

  public static void renew(OwnMethodOfThatName names) {
    names.obtrude("new");
  }
}
