package headwaiter.junit;

import headwaiter.api.GivenService;
import headwaiter.api.Loop;
import headwaiter.api.Network;
import headwaiter.api.Simulation;
import headwaiter.hook.Hook;
import headwaiter.junit.http.Caller;
import headwaiter.junit.http.ScriptedNetwork;
import headwaiter.simulator.sim.Leftover;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * A machine, as a test sees it. Needs no locks: the machine runs one thread at a time, and none of
 * them gives way in here but where it waits.
 */
final class MachineSimulation implements Simulation {
  private final Machine machine;
  private final Predicate<String> subject;
  private final boolean places;
  private final Instant epoch;
  private final Map<String, RecordedService> services = new HashMap<>();
  private @Nullable EventLoop loop;
  private final ScriptedNetwork network;

  MachineSimulation(Machine machine, Predicate<String> subject, boolean places, Instant epoch) {
    this.machine = machine;
    this.subject = subject;
    this.places = places;
    this.epoch = epoch;
    network = new ScriptedNetwork(machine, this::caller);
  }

  MachineSimulation(Machine machine, Predicate<String> subject, boolean places) {
    this(machine, subject, places, Settings.plain(0).epoch());
  }

  boolean runsIn(Machine other) {
    return machine == other;
  }

  /** What the wall clock says; any thread may ask. */
  Instant now() {
    return epoch.plusNanos(machine.nanos());
  }

  @Override
  public long seed() {
    return machine.seed();
  }

  @Override
  public Duration elapsed() {
    return Duration.ofNanos(machine.nanos());
  }

  @Override
  public Loop loop() {
    return eventLoop();
  }

  EventLoop eventLoop() {
    EventLoop current = loop;
    if (current == null) {
      current = new EventLoop(machine);
      loop = current;
    }
    return current;
  }

  @Override
  public <T> T onLoop(Callable<T> call) throws Exception {
    Loop to = loop();
    if (to.inLoop()) {
      return call.call();
    }
    FutureTask<T> task = new FutureTask<>(call);
    to.execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw thrown(cause(e));
    }
  }

  @Override
  public <T> T await(CompletionStage<? extends T> stage) throws Exception {
    try {
      return expectStage(stage).toCompletableFuture().join();
    } catch (CompletionException e) {
      machine.opened(e);
      throw thrown(cause(e));
    }
  }

  @Override
  public Throwable awaitFailure(CompletionStage<?> stage) {
    Object value;
    try {
      value = expectStage(stage).toCompletableFuture().join();
    } catch (CompletionException e) {
      machine.opened(e);
      return cause(e);
    } catch (CancellationException e) {
      return e;
    }
    throw new AssertionFailedError(
        "succeeded with " + value + " where a failure was due", "a failure", value);
  }

  @Override
  public void advance(Duration by) {
    try {
      Thread.sleep(by);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it let time pass", e);
    }
    settle();
  }

  @Override
  public void settle() {
    machine.settle();
  }

  @Override
  public GivenService service(String name) {
    return services.computeIfAbsent(name, this::open);
  }

  @Override
  public List<String> leftovers() {
    return machine.leftovers().stream().map(Leftover::what).toList();
  }

  @Override
  public Network network() {
    return network;
  }

  private Caller caller() {
    return new Caller(Hook.currentThread().getName(), inLoop(), place());
  }

  private RecordedService open(String name) {
    return new RecordedService(name, this, machine);
  }

  /** The innermost frame of the code under test, if places are wanted at all. */
  Optional<StackTraceElement> place() {
    return places
        ? StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> subject.test(frame.getClassName()))
                        .findFirst()
                        .map(StackWalker.StackFrame::toStackTraceElement))
        : Optional.empty();
  }

  boolean inLoop() {
    EventLoop current = loop;
    return current != null && current.inLoop();
  }

  @SuppressWarnings("NullAway") // what the code under test returns is anybody's guess
  private static <T> CompletionStage<T> expectStage(CompletionStage<T> stage) {
    if (stage == null) {
      throw new AssertionFailedError("was given null where a stage was due", "a stage", null);
    }
    return stage;
  }

  private static Throwable cause(Exception wrapper) {
    return wrapper.getCause() == null ? wrapper : wrapper.getCause();
  }

  /** Throws an error, or returns an exception for the caller to throw. */
  private static Exception thrown(Throwable failure) {
    return switch (failure) {
      case Exception exception -> exception;
      case Error error -> throw error;
      default -> new ExecutionException(failure);
    };
  }
}
