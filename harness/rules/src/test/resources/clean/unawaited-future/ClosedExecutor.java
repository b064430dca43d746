package sample;

import java.util.List;
import java.util.concurrent.Executors;

public class ClosedExecutor {
  public static void printAll(List<String> lines) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String line : lines) {
        threads.submit(() -> System.out.println(line));
      }
      lines.forEach(line -> threads.submit(() -> System.out.println(line)));
    }
  }
}
