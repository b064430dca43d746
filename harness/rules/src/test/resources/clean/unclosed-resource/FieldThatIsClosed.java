package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class FieldThatIsClosed implements AutoCloseable {
  private final ExecutorService cooks = Executors.newFixedThreadPool(2);

  public CompletableFuture<String> coffee(Supplier<String> kitchen) {
    return CompletableFuture.supplyAsync(kitchen, cooks);
  }

  @Override
  public void close() {
    cooks.close();
  }
}
