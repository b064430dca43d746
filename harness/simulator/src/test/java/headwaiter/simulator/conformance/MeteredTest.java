package headwaiter.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Programs whose CPU time is metered, each on so many cores, with its virtual milliseconds. */
class MeteredTest {
  private static final String TABLE = "metered.txt";
  private static final String PROGRAMS = "headwaiter.simulator.conformance.metered.";
  private static final int RUNS = 20;
  private static final Settings SETTINGS =
      Settings.plain(7).withSubject(name -> name.startsWith(PROGRAMS));

  @ParameterizedTest(name = "{0} on {1}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void takes_exactly_its_time(String program, int cores, long millis, String says) {
    AtomicReference<String> said = new AtomicReference<>("");
    Outcome outcome = run(program, cores, said);
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
    assertThat(said.get()).isEqualTo(says);
    assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(millis));
    assertThat(outcome.exact()).isTrue();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void runs_alike_every_time(String program, int cores) {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < RUNS; i++) {
      hashes.add(run(program, cores, new AtomicReference<>("")).hash());
    }
    assertThat(hashes).hasSize(1);
  }

  private static Outcome run(String program, int cores, AtomicReference<String> said) {
    MethodHandle handle = new ProgramLoader(PROGRAMS).program(program);
    return Machine.run(
        SETTINGS,
        machine -> {
          machine.meter(cores);
          said.set((String) handle.invokeExact());
        });
  }
}
