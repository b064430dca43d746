package sample;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class KeptByOwner {
  record Desk(ExecutorService cooks) {}

  public static Desk desk() {
    return new Desk(Executors.newFixedThreadPool(2));
  }
}
