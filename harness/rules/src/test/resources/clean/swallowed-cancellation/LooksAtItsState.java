package sample;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** The interrupt of `stop` makes the loop look at its state. */
public class LooksAtItsState {
  enum State {
    STARTED,
    STOPPED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.STARTED);
  private final ExecutorService service;

  LooksAtItsState(ExecutorService service) {
    this.service = service;
  }

  void start(Runnable check) {
    service.execute(
        () -> {
          while (state.get() == State.STARTED) {
            try {
              Thread.sleep(1000);
              check.run();
            } catch (InterruptedException told) {
              System.err.println("looks again");
            }
          }
        });
  }

  void stop() {
    state.set(State.STOPPED);
    service.shutdownNow();
  }
}
