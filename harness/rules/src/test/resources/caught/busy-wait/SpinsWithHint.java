package sample;

import java.util.concurrent.atomic.AtomicBoolean;

public class SpinsWithHint {
  private final AtomicBoolean open = new AtomicBoolean();

  void enter() {
    while (!open.get()) {
      Thread.onSpinWait(); // expect: busy-wait
    }
  }
}
