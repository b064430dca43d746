package sample;

import given.Library;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class WaitsInBlockingMethod {
  public static List<String> read(Library library) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> emma = threads.submit(() -> library.read("Emma"));
      Future<String> walden = threads.submit(() -> library.read("Walden"));
      return List.of(emma.get(), walden.get());
    }
  }
}
