package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

public class CallsListenersUnderLock {
  private final List<Consumer<String>> listeners = new ArrayList<>();

  public synchronized void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  public void tell(String news) {
    synchronized (listeners) {
      for (Consumer<String> listener : listeners) {
        listener.accept(news); // expect: callback-under-lock
      }
    }
  }
}
