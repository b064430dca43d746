package headwaiter.junit;

import headwaiter.simulator.agent.Weaving;
import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.explore.Explorer;
import headwaiter.simulator.explore.Search;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test and how it wants to be simulated.
 *
 * @param lifecycle what one run of it is
 * @param how as it says
 * @param blocking which threads must not wait; empty if it doesn't say
 * @param context where JUnit is
 */
record SimulatedTest(
    Lifecycle lifecycle,
    Simulated how,
    Optional<DetectBlocking> blocking,
    ExtensionContext context) {
  @Simulated
  private static final class Usual {}

  private static final Simulated USUAL = Usual.class.getAnnotation(Simulated.class);
  private static final String REPLAY = "headwaiter.replay";

  static SimulatedTest of(ReflectiveInvocationContext<Method> method, ExtensionContext context) {
    Optional<Simulated> how = annotation(Simulated.class, method, context);
    Optional<DetectBlocking> blocking = annotation(DetectBlocking.class, method, context);
    return new SimulatedTest(Lifecycle.of(method, context), how.orElse(USUAL), blocking, context);
  }

  /** Returns if the test passes under every schedule that was asked for. */
  void run() throws Throwable {
    Settings settings =
        Settings.plain(how.seed())
            .withSubject(Weaving.subject().orElse(Session::isOrdinary))
            .withEpoch(epoch());
    Exploration exploration;
    try {
      exploration = explore(settings);
    } finally {
      Given.current(null);
    }
    Verdict.of(exploration, how).decide();
    exploration.claims().forEach(this::report);
    if (!exploration.plain().exact()) {
      report("not exact: something outside of the simulation took part");
    }
  }

  private Exploration explore(Settings settings) {
    Supplier<Body> bodies = () -> new SimulatedBody(fresh(settings.subject()), blocking, settings);
    long replay = Long.getLong(REPLAY, how.replay());
    if (schedules() == 1 && replay == 0) {
      return once(Machine.run(settings, bodies.get()));
    }
    Search search = SimulatedTests.search(how.strategy());
    Explorer explorer = new Explorer(Machine::run, settings, search, bodies);
    return replay == 0 ? explorer.explore(schedules()) : explorer.replay(replay);
  }

  /** What one run says: it is not repeated, as few tests are written to be. */
  private Exploration once(Outcome outcome) {
    return new Exploration(
        outcome,
        how.seed(),
        1,
        List.of(),
        outcome.good()
            ? Optional.empty()
            : Optional.of(new Failing(how.seed(), outcome, Optional.empty())),
        Optional.empty());
  }

  private void report(String line) {
    context.publishReportEntry("headwaiter", line);
  }

  private Lifecycle fresh(Predicate<String> project) {
    if (!how.freshClasses()) {
      return lifecycle;
    }
    if (lifecycle.isShared()) {
      throw new ExtensionConfigurationException(
          "@Simulated(freshClasses = true) can't keep the one instance of Lifecycle.PER_CLASS.");
    }
    ClassLoader parent = context.getRequiredTestClass().getClassLoader();
    return lifecycle.with(new FreshClasses(parent, project)::like);
  }

  private int schedules() {
    if (how.schedules() < 1) {
      throw new ExtensionConfigurationException(
          "@Simulated(schedules = " + how.schedules() + "): expected at least 1.");
    }
    return how.schedules();
  }

  private Instant epoch() {
    try {
      return Instant.parse(how.startsAt());
    } catch (DateTimeException e) {
      throw new ExtensionConfigurationException(
          "@Simulated(startsAt = \"%s\"): expected an instant such as 2026-01-01T00:00:00Z."
              .formatted(how.startsAt()),
          e);
    }
  }

  /** That of the method, else of its class, else of the classes around that. */
  private static <A extends Annotation> Optional<A> annotation(
      Class<A> type, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
    List<AnnotatedElement> places = new ArrayList<>();
    places.add(method.getExecutable());
    for (Class<?> at = context.getRequiredTestClass(); at != null; at = at.getEnclosingClass()) {
      places.add(at);
    }
    return places.stream()
        .map(place -> AnnotationSupport.findAnnotation(place, type))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
