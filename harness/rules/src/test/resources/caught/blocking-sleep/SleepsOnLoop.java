package sample;

import given.Loop;
import java.util.concurrent.locks.LockSupport;

public class SleepsOnLoop {
  public static void later(Loop loop, Runnable task) {
    loop.execute(
        () -> {
          LockSupport.parkNanos(1_000_000); // expect: blocking-sleep
          task.run();
        });
  }
}
