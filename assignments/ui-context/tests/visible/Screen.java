package course.uicontext.tests;

import course.uicontext.Search;
import course.uicontext.given.View;
import headwaiter.api.Callers;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.opentest4j.AssertionFailedError;

/** A search field, a library, and a view that keeps a diary. */
final class Screen implements View {
  static final Duration ONE = Duration.ofSeconds(1);

  /** What was shown, and when. */
  final List<String> shown = Collections.synchronizedList(new ArrayList<>());

  /** Who touched the view. */
  final Callers callers;

  final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<Duration>> latencies = new HashMap<>();
  private final Map<String, IOException> failures = new HashMap<>();
  private final Simulation sim;
  private final Search search;

  Screen(Simulation sim) {
    this.sim = sim;
    this.callers = new Callers(sim.loop());
    this.search = new Search(sim.loop(), this::find, this);
  }

  /** The library takes so long, first for the first time that it is asked, and so on. */
  Screen takes(String query, Duration... durations) {
    latencies.put(query, new ArrayList<>(List.of(durations)));
    return this;
  }

  Screen fails(String query, IOException failure) {
    failures.put(query, failure);
    return this;
  }

  /** Types something and presses enter. */
  CompletableFuture<Void> search(String query) {
    try {
      return sim.onLoop(() -> search.search(query));
    } catch (Exception thrown) {
      throw new AssertionFailedError("search threw " + thrown + " at its caller", thrown);
    }
  }

  private List<String> find(String query) throws IOException {
    List<Duration> times = latencies.getOrDefault(query, List.of());
    Duration latency = times.isEmpty() ? ONE : times.removeFirst();
    try {
      return sim.service("library").block(query, latency, () -> found(query));
    } catch (IOException failure) {
      throw failure;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    } catch (Exception other) {
      throw new IllegalStateException(other);
    }
  }

  private List<String> found(String query) throws IOException {
    if (failures.containsKey(query)) {
      throw failures.get(query);
    }
    return List.of("All about " + query);
  }

  @Override
  public void showTitles(String query, List<String> titles) {
    callers.note();
    shown.add(titles.getFirst() + " at " + VirtualTime.text(sim.elapsed()));
  }

  @Override
  public void showError(String query, Throwable failure) {
    callers.note();
    errors.add(failure);
    shown.add("no " + query + " at " + VirtualTime.text(sim.elapsed()));
  }
}
