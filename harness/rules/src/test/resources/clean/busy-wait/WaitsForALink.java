package sample;

import java.util.concurrent.atomic.AtomicReference;

/** Between two steps of another thread, in a queue without locks. */
public class WaitsForALink {
  private final AtomicReference<WaitsForALink> next = new AtomicReference<>();

  WaitsForALink following() {
    WaitsForALink found;
    while ((found = next.get()) == null) {
      Thread.onSpinWait();
    }
    return found;
  }
}
