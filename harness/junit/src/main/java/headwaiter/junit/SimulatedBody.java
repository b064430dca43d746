package headwaiter.junit;

import headwaiter.api.Metered;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One run of a test, in one simulation.
 *
 * @param lifecycle the run
 * @param blocking which threads must not wait, if that matters
 * @param settings of the simulation
 */
record SimulatedBody(Lifecycle lifecycle, Optional<DetectBlocking> blocking, Settings settings)
    implements Body {
  @Override
  public void run(Machine machine) throws Throwable {
    Given.current(new MachineSimulation(machine, settings.subject(), false, settings.epoch()));
    blocking.ifPresent(those -> watch(machine, those));
    AnnotationSupport.findAnnotation(lifecycle.test(), Metered.class)
        .ifPresent(metered -> machine.meter(metered.cores()));
    try {
      lifecycle.run();
    } catch (Throwable failure) {
      blocked(machine).ifPresent(failure::addSuppressed);
      throw failure;
    }
    Optional<Blocked> blocked = blocked(machine);
    if (blocked.isPresent()) {
      throw blocked.get();
    }
  }

  private Optional<Blocked> blocked(Machine machine) {
    return blocking.isEmpty() ? Optional.empty() : Blocked.of(machine.waits());
  }

  private static void watch(Machine machine, DetectBlocking those) {
    List<Pattern> names = Arrays.stream(those.threads()).map(Pattern::compile).toList();
    if (!names.isEmpty()) {
      machine.watch(
          thread -> names.stream().anyMatch(name -> name.matcher(thread.getName()).matches()));
    }
  }
}
