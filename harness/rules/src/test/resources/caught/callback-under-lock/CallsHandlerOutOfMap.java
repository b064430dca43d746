package sample;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

public class CallsHandlerOutOfMap {
  private final Map<String, Consumer<String>> handlers = new HashMap<>();

  public void on(String event, Consumer<String> handler) {
    synchronized (handlers) {
      handlers.put(event, handler);
    }
  }

  public void fire(String event, String text) {
    synchronized (handlers) {
      if (handlers.containsKey(event)) {
        handlers.get(event).accept(text); // expect: callback-under-lock
      }
    }
  }
}
