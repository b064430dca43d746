package headwaiter.junit;

import headwaiter.api.GivenService;
import headwaiter.hook.Hook;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A service that records its calls. Each call that is in flight sleeps on a thread of its own, so
 * that calls which end at one instant may end in any order; the answers are given by the one thread
 * of the service.
 */
final class RecordedService implements GivenService {
  private final String name;
  private final MachineSimulation simulation;
  private final Machine machine;
  private final List<Ongoing> calls = new ArrayList<>();
  private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
  private @Nullable Thread thread;
  private int inFlight;
  private int mostInFlight;

  RecordedService(String name, MachineSimulation simulation, Machine machine) {
    this.name = name;
    this.simulation = simulation;
    this.machine = machine;
  }

  @Override
  public <T> CompletableFuture<T> answer(String label, Duration latency, T value) {
    return later(label, latency, future -> future.complete(value));
  }

  @Override
  public <T> CompletableFuture<T> fail(String label, Duration latency, Throwable failure) {
    return later(label, latency, future -> future.completeExceptionally(failure));
  }

  @Override
  public <T> T block(String label, Duration latency, Callable<T> value) throws Exception {
    Ongoing call = new Ongoing(label);
    try {
      Thread.sleep(latency);
    } finally {
      call.end();
    }
    return value.call();
  }

  @Override
  public Optional<StackTraceElement> madeAt(Call call) {
    return calls.stream()
        .filter(ongoing -> ongoing.call().equals(call))
        .findFirst()
        .flatMap(ongoing -> ongoing.span.at());
  }

  @Override
  public List<Call> calls() {
    return calls.stream().map(Ongoing::call).toList();
  }

  @Override
  public int mostInFlight() {
    return mostInFlight;
  }

  private <T> CompletableFuture<T> later(
      String label, Duration latency, Consumer<CompletableFuture<T>> answer) {
    ensureStarted();
    Ongoing call = new Ongoing(label);
    Answer<T> future = new Answer<>(call);
    Thread timer =
        Thread.ofVirtual()
            .name(name + " timer")
            .unstarted(() -> sleep(latency, () -> call.answer(future, answer)));
    future.timer = timer;
    timer.start();
    machine.exempt(timer);
    return future;
  }

  private void sleep(Duration latency, Runnable then) {
    try {
      Thread.sleep(latency);
      answers.add(then);
    } catch (InterruptedException e) {
      // The call was cancelled.
    }
  }

  private void ensureStarted() {
    if (thread == null) {
      thread = new Thread(this::run, name);
      thread.setDaemon(true);
      thread.start();
      machine.exempt(thread);
      machine.role(thread, Role.SERVICE);
    }
  }

  private void run() {
    while (true) {
      try {
        answers.take().run();
      } catch (InterruptedException e) {
        // Code under test interrupted the service; its answers still come.
      }
    }
  }

  /** Ends its call when it is cancelled. */
  private static final class Answer<T> extends CompletableFuture<T> {
    private final Ongoing call;
    private @Nullable Thread timer;

    Answer(Ongoing call) {
      this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      endCall();
      return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
      if (failure instanceof CancellationException) {
        endCall();
      }
      return super.completeExceptionally(failure);
    }

    /** Before the callbacks run: what they start doesn't overlap with this call. */
    private void endCall() {
      if (!isDone()) {
        call.cancel();
        if (timer != null) {
          timer.interrupt();
        }
      }
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }
  }

  private final class Ongoing {
    private final Span span;
    private final String caller = Hook.currentThread().getName();
    private final boolean onLoop = simulation.inLoop();
    private final String label;
    private long ended = -1;
    private boolean cancelled;

    Ongoing(String label) {
      this.label = label;
      span = new Span(name, true, Span.State.CALL, label, simulation.place(), machine.nanos(), -1);
      machine.span(span);
      calls.add(this);
      mostInFlight = Math.max(mostInFlight, ++inFlight);
    }

    <T> void answer(CompletableFuture<T> future, Consumer<CompletableFuture<T>> answer) {
      end();
      answer.accept(future);
    }

    void cancel() {
      cancelled |= ended < 0;
      end();
    }

    void end() {
      if (ended < 0) {
        ended = machine.nanos();
        inFlight--;
        machine.close(span);
      }
    }

    Call call() {
      return new Call(
          label,
          Duration.ofNanos(span.fromNanos()),
          ended < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(ended)),
          caller,
          onLoop,
          cancelled);
    }
  }
}
