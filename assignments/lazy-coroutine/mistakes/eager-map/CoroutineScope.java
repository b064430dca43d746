package course.lazycoroutine;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every coroutine lies here as a ticket until it begins; what lies here at the end is reported. */
public final class CoroutineScope implements AutoCloseable {
  private final Consumer<? super String> report;
  private final AtomicLong made = new AtomicLong();
  private final NavigableMap<Long, String> tickets = new ConcurrentSkipListMap<>();

  public CoroutineScope(Consumer<? super String> report) {
    this.report = report;
  }

  public <T> Coroutine<T> of(String name, Supplier<? extends CompletionStage<T>> body) {
    long ticket = made.getAndIncrement();
    tickets.put(ticket, name);
    return new Coroutine<>(
        () -> {
          tickets.remove(ticket);
          return body.get();
        });
  }

  @Override
  public void close() {
    for (Map.Entry<Long, String> ticket = tickets.pollFirstEntry();
        ticket != null;
        ticket = tickets.pollFirstEntry()) {
      report.accept(ticket.getValue());
    }
  }
}
