package sample;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ClosedByHelper {
  public static void coffee(Runnable kitchen) {
    var cooks = Executors.newSingleThreadExecutor();
    cooks.execute(kitchen);
    end(cooks);
  }

  private static void end(ExecutorService executor) {
    executor.shutdown();
  }
}
