package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

public class UsesResultNow {
  public static CompletableFuture<List<String>> ready(List<Future<String>> all) {
    List<String> done =
        all.stream()
            .filter(each -> each.state() == Future.State.SUCCESS)
            .map(Future::resultNow)
            .toList();
    return CompletableFuture.completedFuture(done);
  }
}
