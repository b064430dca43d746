package sample;

import java.util.List;

public class TimerOfOneThread {
  private final Thread clock = new Thread(this::tick);

  void start(List<String> listeners) {
    for (String listener : listeners) {
      System.out.println(listener);
    }
    clock.start();
  }

  private void tick() {}
}
