package sample;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class DropsTaskOfPool implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  public void print(String line) {
    pool.submit(() -> System.out.println(Integer.parseInt(line))); // expect: unawaited-future
  }

  @Override
  public void close() {
    pool.close();
  }
}
