package headwaiter.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.hook.Hook;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The programs, each with its ending, its virtual milliseconds and what it says. */
class LibrariesTest {
  private static final String TABLE = "programs.txt";
  private static final int RUNS = 20;

  /**
   * What a library itself reads of the machine when it is first used, by the class that reads: a
   * run with that in it says so, and is not called exact.
   */
  private static final Map<String, String> READS =
      Map.of(
          "vertx.Instances", "HostsFileEntriesProvider.java",
          "pools.Objects", "BaseGenericObjectPool.java",
          "spring.Annotations", "ClassFileMetadataReader.java");

  private static final Settings SETTINGS = Settings.plain(7).withSubject(WovenClasses::isProgram);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void ends_as_it_has_to_after_exactly_its_time_every_time(
      String program, Ending ending, BigDecimal millis, String says) throws Exception {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < RUNS; i++) {
      Ran ran = run(program);
      assertThat(ran.said).as("of run %d", i).isEqualTo(says == null ? "" : says);
      assertThat(ran.outcome.ending()).isEqualTo(ending);
      assertThat(ran.outcome.elapsed())
          .isEqualTo(Duration.ofNanos(millis.movePointRight(6).longValueExact()));
      assertThat(ran.outcome.outside()).allMatch(isReadBy(program));
      assertThat(ran.outcome.exact()).isEqualTo(ran.outcome.outside().isEmpty());
      assertThat(ran.outcome.waits()).isEmpty();
      hashes.add(ran.outcome.hash());
    }
    assertThat(hashes).hasSize(1);
  }

  /** Whether a touch, such as {@code FileInputStream.read at Hosts.java:12}, is the library's. */
  private static Predicate<String> isReadBy(String program) {
    return touch -> READS.containsKey(program) && touch.contains(" at " + READS.get(program) + ":");
  }

  record Ran(Outcome outcome, String said) {}

  static Ran run(String program) throws ReflectiveOperationException {
    return simulate(program, new LibraryLoader(), machine -> {});
  }

  static Ran simulate(String program, LibraryLoader loader, Body before)
      throws ReflectiveOperationException {
    AtomicReference<String> said = new AtomicReference<>("");
    MethodHandle handle = loader.program(program);
    Outcome outcome =
        Machine.run(
            SETTINGS,
            machine -> {
              Hook.currentThread().setContextClassLoader(loader);
              before.run(machine);
              said.set((String) handle.invokeExact());
            });
    outcome.failure().ifPresent(e -> said.set(e.toString()));
    return new Ran(outcome, said.get());
  }
}
