package sample;

import given.Library;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class LocalExecutorShutDown {
  public static CompletableFuture<List<String>> load(Library library, List<String> titles) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    List<CompletableFuture<String>> texts =
        titles.stream()
            .map(title -> CompletableFuture.supplyAsync(() -> read(library, title), threads))
            .toList();
    return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
        .thenApply(all -> texts.stream().map(CompletableFuture::join).toList())
        .whenComplete((all, failure) -> threads.shutdown());
  }

  private static String read(Library library, String title) {
    try {
      return library.read(title);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
