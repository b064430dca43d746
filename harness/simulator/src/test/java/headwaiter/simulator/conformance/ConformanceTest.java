package headwaiter.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** The programs, each with its ending, its virtual milliseconds and what it says. */
class ConformanceTest {
  private static final String TABLE = "programs.txt";
  private static final int RUNS = 20;
  private static final Settings SETTINGS =
      Settings.plain(7).withSubject(name -> name.startsWith(ProgramLoader.PACKAGE));

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void ends_as_it_has_to_after_exactly_its_time(
      String program, Ending ending, long millis, String says) throws Exception {
    Ran ran = run(program);
    assertThat(ran.outcome.ending()).isEqualTo(ending);
    assertThat(ran.said).isEqualTo(says == null ? "" : says);
    assertThat(ran.outcome.elapsed()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void runs_alike_every_time(String program) throws Exception {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < (program.equals("Livelock") ? 2 : RUNS); i++) {
      hashes.add(run(program).outcome.hash());
    }
    assertThat(hashes).hasSize(1);
  }

  record Ran(Outcome outcome, String said) {}

  /** Runs one; a program with preview features of 25 is none for another JDK. */
  static Ran run(String program) throws ReflectiveOperationException {
    assumeTrue(
        !program.equals("Scopes") || Runtime.version().feature() == 25,
        "compiled with preview features of JDK 25");
    AtomicReference<String> said = new AtomicReference<>("");
    MethodHandle handle = new ProgramLoader().program(program);
    Outcome outcome = Machine.run(SETTINGS, machine -> said.set((String) handle.invokeExact()));
    outcome.failure().ifPresent(e -> said.set(e.toString()));
    return new Ran(outcome, said.get());
  }
}
