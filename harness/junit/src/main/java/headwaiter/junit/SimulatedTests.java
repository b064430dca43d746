package headwaiter.junit;

import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.RealTime;
import headwaiter.api.Simulation;
import headwaiter.api.Simulator;
import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Explorer;
import headwaiter.simulator.explore.RaceSearch;
import headwaiter.simulator.explore.Search;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs test methods in simulations, as the {@link Session} says. */
public final class SimulatedTests implements Simulator {
  /** What computes for long is not watched for races in many runs. */
  private static final long MOST_ACCESSES = 300_000;

  private static final Simulation PLACEHOLDER =
      (Simulation)
          Proxy.newProxyInstance(
              Simulation.class.getClassLoader(),
              new Class<?>[] {Simulation.class},
              (proxy, method, arguments) -> {
                throw new IllegalStateException(
                    "No simulation runs here. Use the parameter of a test method with @Check.");
              });

  @Override
  public Simulation placeholder() {
    return PLACEHOLDER;
  }

  @Override
  public void work(Duration cost) {
    Machine.current().work(cost);
  }

  @Override
  public Simulation current() {
    return Given.running();
  }

  @Override
  public void run(Method test) throws Throwable {
    Session session = Session.current();
    String check =
        Optional.ofNullable(test.getAnnotation(Check.class)).map(Check::value).orElse("");
    RealTime real = test.getAnnotation(RealTime.class);
    if (real != null) {
      repeat(test, check, real, session);
      return;
    }
    Supplier<Body> bodies = bodies(test, session);
    RaceSearch races =
        new RaceSearch(running(session), bodies, session.listener().watched(), MOST_ACCESSES);
    Exploration exploration;
    try {
      exploration = explore(test, check, session, races, bodies);
    } catch (RuntimeException | Error trouble) {
      session.listener().troubled(check, test, trouble);
      throw trouble;
    }
    session.listener().decided(new CheckRun(check, test, exploration, races.races()));
    if (exploration.unsteady().isPresent()) {
      throw new TwoWays(exploration.unsteady().get());
    }
    if (exploration.failing().isPresent()) {
      throw failure(exploration.failing().get());
    }
  }

  @Override
  public HttpClient.Builder newHttpClientBuilder() {
    return Given.mine()
        .map(simulation -> simulation.network().newBuilder())
        .orElseGet(HttpClient::newBuilder);
  }

  private static void repeat(Method test, String check, RealTime real, Session session)
      throws Throwable {
    Repetition runs;
    try {
      runs = new RealRuns(test, real, session.fresh()).repeat(check);
    } catch (RuntimeException | Error trouble) {
      session.listener().troubled(check, test, trouble);
      throw trouble;
    }
    session.listener().repeated(runs);
    if (runs.failure().isPresent()) {
      throw runs.failure().get();
    }
  }

  private static Exploration explore(
      Method test, String check, Session session, Explorer.Runner runner, Supplier<Body> bodies) {
    Explored explored = test.getAnnotation(Explored.class);
    Search search =
        session
            .search()
            .apply(check)
            .orElseGet(() -> explored == null ? Search.MIXED : search(explored.strategy()));
    Explorer explorer = new Explorer(runner, session.settings(), search, bodies);
    if (explored == null) {
      return explorer.explore(1);
    }
    return session.onlySeed() == 0
        ? explorer.explore(session.schedules().applyAsInt(check))
        : explorer.replay(session.onlySeed());
  }

  private static Explorer.Runner running(Session session) {
    return (settings, body) -> {
      Outcome outcome = Machine.run(settings, body);
      session.listener().ended(outcome);
      return outcome;
    };
  }

  static Search search(Explored.Strategy strategy) {
    return switch (strategy) {
      case MIXED -> Search.MIXED;
      case EXHAUSTIVE -> Search.EXHAUSTIVE;
      case PCT -> Search.PCT;
      case POS -> Search.POS;
      case RANDOM_WALK -> Search.RANDOM_WALK;
    };
  }

  private static Supplier<Body> bodies(Method test, Session session) {
    AtomicInteger runs = new AtomicInteger();
    return () -> {
      int number = runs.getAndIncrement();
      session.listener().begins(number);
      Class<?> testClass = session.fresh().apply(test.getDeclaringClass());
      return new TestBody(testClass, test, session.settings().subject(), number == 0);
    };
  }

  private static Throwable failure(Exploration.Failing failing) {
    Outcome outcome = failing.outcome();
    return outcome.failure().orElseGet(() -> new NeverEnded(outcome, failing.seed()));
  }
}
