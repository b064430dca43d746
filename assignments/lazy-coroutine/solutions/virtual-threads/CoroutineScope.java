package course.lazycoroutine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A list of those that have not begun, and a lock around it; reports are made outside. */
public final class CoroutineScope implements AutoCloseable {
  private final Consumer<? super String> report;
  private final Map<Object, String> asleep = new LinkedHashMap<>();

  public CoroutineScope(Consumer<? super String> report) {
    this.report = report;
  }

  public <T> Coroutine<T> of(String name, Supplier<? extends CompletionStage<T>> body) {
    Object ticket = new Object();
    synchronized (asleep) {
      asleep.put(ticket, name);
    }
    return new Coroutine<>(
        () -> {
          synchronized (asleep) {
            asleep.remove(ticket);
          }
          return Coroutine.result(body.get());
        });
  }

  @Override
  public void close() {
    List<String> names;
    synchronized (asleep) {
      names = List.copyOf(asleep.values());
      asleep.clear();
    }
    names.forEach(report);
  }
}
