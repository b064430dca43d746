package sample;

import java.util.ArrayList;
import java.util.List;

public class CollectsThenCalls {
  private final List<Runnable> listeners = new ArrayList<>();

  public synchronized void listen(Runnable listener) {
    listeners.add(listener);
  }

  public void tell() {
    List<Runnable> all;
    synchronized (this) {
      all = List.copyOf(listeners);
    }
    all.forEach(Runnable::run);
  }
}
