package sample;

import given.Library;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

public class CompletionServiceAwaits {
  public static String first(Library library, List<String> titles) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var service = new ExecutorCompletionService<String>(threads);
      titles.forEach(title -> service.submit(() -> library.read(title)));
      return service.take().get();
    }
  }
}
