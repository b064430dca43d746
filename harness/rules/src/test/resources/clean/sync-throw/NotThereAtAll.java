package sample;

import java.util.concurrent.CompletableFuture;

/** A method that only says that there is no such thing, and one that misses what was never set. */
public class NotThereAtAll {
  static class NotAvailable extends RuntimeException {}

  private String address;

  public NotThereAtAll address(String to) {
    address = to;
    return this;
  }

  public CompletableFuture<String> replace(String text) {
    throw new NotAvailable();
  }

  public CompletableFuture<String> connect() {
    if (address == null) {
      throw new IllegalStateException("no address set");
    }
    return CompletableFuture.completedFuture(address);
  }
}
