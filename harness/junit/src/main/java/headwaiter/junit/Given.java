package headwaiter.junit;

import headwaiter.api.Simulation;
import headwaiter.simulator.sim.Machine;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a test gets by its parameters. JUnit wants arguments before there is a simulation, so it
 * gets stand-ins; inside a simulation they are exchanged for what they stand for.
 */
final class Given {
  private static final Simulation NO_SIMULATION =
      (Simulation)
          Proxy.newProxyInstance(
              Simulation.class.getClassLoader(),
              new Class<?>[] {Simulation.class},
              (proxy, method, arguments) -> {
                throw nowhere();
              });
  private static final Clock NO_CLOCK = clock(Given::never);

  /** The simulation that runs. One at a time, so one field is enough. */
  private static volatile @Nullable MachineSimulation current;

  private Given() {}

  /** From now on this simulation runs; null says that none does. */
  static void current(@Nullable MachineSimulation simulation) {
    current = simulation;
  }

  /** The simulation that the calling thread runs in. */
  static Simulation running() {
    Machine machine = Machine.current();
    return in(machine).orElseThrow(Given::nowhere);
  }

  /** The simulation that the calling thread runs in, if it is a simulated one. */
  static Optional<MachineSimulation> mine() {
    return Machine.mine().flatMap(Given::in);
  }

  private static Optional<MachineSimulation> in(Machine machine) {
    return Optional.ofNullable(current).filter(simulation -> simulation.runsIn(machine));
  }

  /** The argument for a parameter of that type. */
  static Object of(Class<?> type) {
    MachineSimulation simulation = current;
    if (type == Clock.class) {
      return simulation == null ? NO_CLOCK : clock(simulation::now);
    }
    return simulation == null ? NO_SIMULATION : simulation;
  }

  /** The same arguments without stand-ins. */
  static Object[] in(List<Object> arguments) {
    return arguments.stream().map(Given::exchanged).toArray();
  }

  private static Object exchanged(Object argument) {
    if (argument == NO_SIMULATION) {
      return of(Simulation.class);
    }
    return argument == NO_CLOCK ? of(Clock.class) : argument;
  }

  private static Clock clock(InstantSource source) {
    return new SimulationClock(source, ZoneOffset.UTC);
  }

  private static Instant never() {
    throw nowhere();
  }

  private static IllegalStateException nowhere() {
    return new IllegalStateException(
        "No simulation runs here. Expected to be asked by a @BeforeEach, @AfterEach or test method,"
            + " or by what one of them calls.");
  }

  /** A clock that says what its source says. */
  private static final class SimulationClock extends Clock {
    private final InstantSource source;
    private final ZoneId zone;

    SimulationClock(InstantSource source, ZoneId zone) {
      this.source = source;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new SimulationClock(source, other);
    }

    @Override
    public Instant instant() {
      return source.instant();
    }
  }
}
